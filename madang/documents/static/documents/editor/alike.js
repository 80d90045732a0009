/** Puts findings that are alike together: ten places left empty are one row. */

/**
 * Return lists of findings in the order of the first of each. What must be put right and can be with one press stays
 * alone: each is for a person to look at.
 */
export function alike(found) {
  const rows = new Map();
  found.forEach((finding, at) => {
    const mendable = finding.replacement !== null;
    const key = JSON.stringify([finding.rule, finding.place.field, finding.must, mendable, finding.must && mendable ? at : ""]);
    rows.set(key, [...(rows.get(key) ?? []), finding]);
  });
  return [...rows.values()];
}
