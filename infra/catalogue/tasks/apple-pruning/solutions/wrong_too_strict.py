def prune_apples(tree, least):
    branches = [(tree, None)] if tree else []
    for branch, _ in branches:
        branches += [(other, branch) for other in (branch.left, branch.right) if other]
    rest = {None: (0, 0)}
    for branch, parent in reversed(branches):
        left, right = rest[branch.left], rest[branch.right]
        apples, count = branch.val + left[0] + right[0], 1 + left[1] + right[1]
        if apples > least * count:  # wants more than the least
            rest[branch] = (apples, count)
        elif not parent:
            return None
        elif parent.left is branch:
            parent.left = None
        else:
            parent.right = None
    return tree
