/** What each check of a drop beside what was loaded before means, and what a person can do about it. */
export const lastChecks = {
  "file.loaded_before": {
    label: "The same file twice",
    explanation: "The file is byte for byte one that is loaded, or one of the same drop.",
    action: "Leave it out, unless it is meant to be loaded again.",
  },
  "file.strangers": {
    label: "Not this school's students",
    explanation: "Fewer than half of the people in the file are students who are loaded.",
    action:
      "Check that it is the right file, and how it writes the students' numbers; load the students first if they are new.",
  },
  "file.leaves_out": {
    label: "People of the older file are missing",
    explanation:
      "The file takes the place of older rows, and a tenth or more of the people in them are not in it.",
    action: "Check that the file is whole. People who rightly went are right.",
  },
  "file.same_values": {
    label: "Values of another time",
    explanation: "Nearly all values equal those of another term or survey: an old file under a new time.",
    action: "Export the right term again.",
  },
  "file.other_term": {
    label: "Name and rows say different terms",
    explanation: "The name of the file says a term of which no row is.",
    action: "Check that it is the right file, and its term column.",
  },
  "last.program_gone": {
    label: "Program vanished",
    explanation: "A program of the last time has nobody now, while most of the others do.",
    action: "Check that the file is whole. A program that ended is right.",
  },
  "last.program_new": {
    label: "New program",
    explanation: "A program has people now and had none the last times.",
    action: "Check its code; a program that began is right.",
  },
  "last.count_shift": {
    label: "Far more or fewer than last time",
    explanation: "A program's number of people changed by half or more, beyond chance.",
    action: "Check that the file is whole, and holds nobody twice.",
  },
  "last.scale_reversed": {
    label: "Scale the other way round",
    explanation: "A mean lies where the mirror image of the last one on its scale does.",
    action: "Check whether 1 was the best or the worst answer this time.",
  },
  "last.mean_shift": {
    label: "Mean shifted",
    explanation:
      "A program's mean differs from the last one by more than its interval allows and more than eight tenths of a standard deviation.",
    action: "Check scale, instrument and columns. A real change is right.",
  },
  "last.missing_rise": {
    label: "More values missing",
    explanation: "The share without a value rose by more than ten points, beyond chance.",
    action: "Check that the column was exported whole.",
  },
  "last.response_fall": {
    label: "Response fell",
    explanation: "The share that answered fell by more than five points, beyond chance.",
    action: "Check the counts; measures will rest on fewer answers.",
  },
} as const;
