function stillInside(badges) {
  const inside = [];
  for (const badge of badges) {
    // Both the search and the removal walk along the list.
    const at = inside.indexOf(badge);
    if (at >= 0) inside.splice(at, 1);
    else inside.push(badge);
  }
  return inside;
}
