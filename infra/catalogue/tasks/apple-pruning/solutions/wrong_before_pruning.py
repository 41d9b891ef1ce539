def prune_apples(tree, least):
    branches = [(tree, None)] if tree else []
    for branch, _ in branches:
        branches += [(other, branch) for other in (branch.left, branch.right) if other]
    rest = {None: (0, 0)}
    for branch, _ in reversed(branches):
        left, right = rest[branch.left], rest[branch.right]
        rest[branch] = (branch.val + left[0] + right[0], 1 + left[1] + right[1])
    # The averages are those before anything was sawn off.
    for branch, parent in reversed(branches):
        apples, count = rest[branch]
        if apples >= least * count:
            continue
        if not parent:
            return None
        if parent.left is branch:
            parent.left = None
        else:
            parent.right = None
    return tree
