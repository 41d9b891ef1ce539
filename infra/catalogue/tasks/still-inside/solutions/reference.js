function stillInside(badges) {
  // A Set keeps the order of insertion, and a badge that comes back is inserted anew, at the end.
  const inside = new Set();
  for (const badge of badges) {
    if (!inside.delete(badge)) inside.add(badge);
  }
  return [...inside];
}
