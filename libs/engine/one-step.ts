import { type AnyActorScope, type AnyMachineSnapshot, type AnyStateMachine, createActor } from 'xstate';
import type { Act } from './act.js';

/**
 * The state of a machine after one act: what `transition` of xstate answers, without making an actor anew for each act. Our
 * machines start nothing and send nothing, so that one scope serves a machine for good.
 */
export function stepped(machine: AnyStateMachine, snapshot: AnyMachineSnapshot, act: Act): AnyMachineSnapshot {
  return machine.transition(snapshot, act, scopeOf(machine));
}

const SCOPES = new WeakMap<AnyStateMachine, AnyActorScope>();

function scopeOf(machine: AnyStateMachine): AnyActorScope {
  const known = SCOPES.get(machine);
  if (known !== undefined) return known;
  const self = createActor(machine);
  const nothing = () => undefined;
  const scope: AnyActorScope = {
    ...{ self, system: self.system, id: '', sessionId: '' },
    ...{ logger: nothing, defer: nothing, emit: nothing, stopChild: nothing, actionExecutor: nothing },
  };
  SCOPES.set(machine, scope);
  return scope;
}
