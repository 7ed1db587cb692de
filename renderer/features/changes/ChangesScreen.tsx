import { Route, Switch } from 'wouter';
import { ChangeList } from './ChangeList.tsx';
import { TransactionPage } from './TransactionPage.tsx';

/** 修改记录: the list, or one transaction with its fields. */
export default function ChangesScreen() {
  return (
    <div className="scroll">
      <Switch>
        <Route path="/changes/:id">{({ id }) => <TransactionPage key={id} id={Number(id)} />}</Route>
        <Route>
          <ChangeList />
        </Route>
      </Switch>
    </div>
  );
}
