// oxlint-disable-next-line import/no-unassigned-import -- a style sheet gives nothing to be named
import './people.css';
import { lazy } from 'react';
import { Route, Switch } from 'wouter';
import RegisterPage from './register/RegisterPage.tsx';

const PersonPage = lazy(() => import('./person/PersonPage.tsx'));
const CreatePersonPage = lazy(() => import('./forms/CreatePersonPage.tsx'));
const DuplicatesPage = lazy(() => import('./duplicates/DuplicatesPage.tsx'));
const EmployersPage = lazy(() => import('./employers/EmployersPage.tsx'));
const ImportPeoplePage = lazy(() => import('../importing/ImportPeoplePage.tsx'));
const ImportHistoryPage = lazy(() => import('../importing/ImportHistoryPage.tsx'));

/** 人员: the register, and what is opened from it. */
export default function PeopleScreen() {
  return (
    <Switch>
      <Route path="/people/new">
        <CreatePersonPage />
      </Route>
      <Route path="/people/import">
        <ImportPeoplePage />
      </Route>
      <Route path="/people/imports">
        <ImportHistoryPage />
      </Route>
      <Route path="/people/duplicates">
        <DuplicatesPage />
      </Route>
      <Route path="/people/employers">
        <EmployersPage />
      </Route>
      <Route path="/people/:id">{({ id }) => <PersonPage key={id} id={id} />}</Route>
      <Route>
        <RegisterPage />
      </Route>
    </Switch>
  );
}
