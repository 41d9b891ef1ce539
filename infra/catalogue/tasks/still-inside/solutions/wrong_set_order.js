function stillInside(badges) {
  const inside = new Set();
  for (const badge of badges) {
    if (!inside.delete(badge)) inside.add(badge);
  }
  return [...inside].sort((a, b) => (a < b ? -1 : 1));
}
