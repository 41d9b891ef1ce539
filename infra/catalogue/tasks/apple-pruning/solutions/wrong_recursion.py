def prune_apples(tree, least):
    def rest(branch):
        if not branch:
            return 0, 0
        left, right = rest(branch.left), rest(branch.right)
        if not left[1]:
            branch.left = None
        if not right[1]:
            branch.right = None
        apples, count = branch.val + left[0] + right[0], 1 + left[1] + right[1]
        return (apples, count) if apples >= least * count else (0, 0)

    return tree if rest(tree)[1] else None
