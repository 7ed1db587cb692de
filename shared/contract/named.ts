/** Something by its id and the name that a screen shows. */
export interface Named {
  readonly id: string;
  readonly name: string;
}
