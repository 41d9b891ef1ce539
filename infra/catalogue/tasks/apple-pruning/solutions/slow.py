def bears_enough(branch, least):
    # Everything that still grows from the branch is counted, for each branch anew.
    apples = count = 0
    growing = [branch]
    while growing:
        each = growing.pop()
        if each:
            apples += each.val
            count += 1
            growing += (each.left, each.right)
    return apples >= least * count


def prune_apples(tree, least):
    branches = [tree] if tree else []
    for branch in branches:
        branches += [other for other in (branch.left, branch.right) if other]
    for branch in reversed(branches):
        if branch.left and not bears_enough(branch.left, least):
            branch.left = None
        if branch.right and not bears_enough(branch.right, least):
            branch.right = None
    return tree if tree and bears_enough(tree, least) else None
