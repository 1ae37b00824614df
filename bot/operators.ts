/**
 * Who speaks at a terminal: the account that the operating system vouches for, and the person that it belongs to.
 *
 * The person is the one of the directory, with the roles of the directory, so whoever asked on a card cannot approve at
 * a terminal. Nothing here comes from the environment, which anybody may set.
 */
import { userInfo } from 'node:os';
import type { Person } from '../desk/people';
import { rolesFrom, type People } from './people';

export interface Operator {
  /** As the operating system names it. */
  readonly account: string;
  /** Object id in the directory, in lower case. */
  readonly id: string;
}

/** The account whose rights this process has; undefined where the system names none. */
export function accountOfProcess(): string | undefined {
  try {
    // The password database by the effective user id; on Windows, the account of the process's token.
    const { username } = userInfo();
    return username === '' ? undefined : username;
  } catch {
    return undefined;
  }
}

/** The person behind an account; undefined when the configuration does not name it. */
export function operatorFrom(
  { operators, people }: { readonly operators: readonly Operator[]; readonly people: People },
  account: string,
): Person | undefined {
  const operator = operators.find((one) => one.account === account);
  return operator && { id: operator.id, name: account, roles: rolesFrom(people)(operator.id) };
}
