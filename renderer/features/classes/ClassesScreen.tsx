// oxlint-disable-next-line import/no-unassigned-import -- a style sheet gives nothing to be named
import './classes.css';
import { lazy } from 'react';
import { Route, Switch } from 'wouter';
import ClassListPage from './ClassListPage.tsx';

const CreateClassPage = lazy(() => import('./forms/CreateClassPage.tsx'));
const ClassWorkspace = lazy(() => import('./ClassWorkspace.tsx'));
const ImportPeoplePage = lazy(() => import('../importing/ImportPeoplePage.tsx'));

/** 班次: the list, and the workspace of each class. */
export default function ClassesScreen() {
  return (
    <Switch>
      <Route path="/classes/new">
        <CreateClassPage />
      </Route>
      <Route path="/classes/:id/import">{({ id }) => <ImportPeoplePage key={id} into={id} />}</Route>
      <Route path="/classes/:id/:tab/:part">{({ id }) => <ClassWorkspace key={id} id={id} />}</Route>
      <Route path="/classes/:id/:tab?">{({ id }) => <ClassWorkspace key={id} id={id} />}</Route>
      <Route>
        <ClassListPage />
      </Route>
    </Switch>
  );
}
