def prune_apples(tree, least):
    # Every branch stands behind the one from which it grows; `up` is the place of that one.
    branches = [tree] if tree else []
    up = [0]
    for at, branch in enumerate(branches):
        for other in (branch.left, branch.right):
            if other:
                branches.append(other)
                up.append(at)

    apples = [branch.val for branch in branches]
    count = [1] * len(branches)
    for at in range(len(branches) - 1, 0, -1):
        parent = up[at]
        if apples[at] >= least * count[at]:
            apples[parent] += apples[at]
            count[parent] += count[at]
        elif branches[parent].left is branches[at]:
            branches[parent].left = None
        else:
            branches[parent].right = None
    if branches and apples[0] < least * count[0]:
        return None
    return tree
