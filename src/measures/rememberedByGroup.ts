import type { CompetenceGroup } from "./competenceGroups.ts";
import type { Profiles } from "./profiles.ts";

/**
 * Keeps what a function made of a group's students and their profiles for as long as these live, so that measures share it.
 * What is made may depend on nothing else of the group: not on the minimum base, nor on the occasion beyond its profiles.
 */
export function rememberedByGroup<Value>(
  make: (group: CompetenceGroup) => Value,
): (group: CompetenceGroup) => Value {
  const memory = new WeakMap<Profiles, WeakMap<readonly number[], { readonly value: Value }>>();
  return (group) => {
    const { profiles, members } = group;
    let ofProfiles = memory.get(profiles);
    if (ofProfiles === undefined) {
      ofProfiles = new WeakMap();
      memory.set(profiles, ofProfiles);
    }
    let made = ofProfiles.get(members);
    if (made === undefined) {
      made = { value: make(group) };
      ofProfiles.set(members, made);
    }
    return made.value;
  };
}
