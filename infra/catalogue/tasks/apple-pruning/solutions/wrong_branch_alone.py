def prune_apples(tree, least):
    branches = [(tree, None)] if tree else []
    for branch, _ in branches:
        branches += [(other, branch) for other in (branch.left, branch.right) if other]
    for branch, parent in reversed(branches):
        # Looks at tips only, so a poor branch in the middle holds for ever.
        if branch.left or branch.right or branch.val >= least:
            continue
        if not parent:
            return None
        if parent.left is branch:
            parent.left = None
        else:
            parent.right = None
    return tree
