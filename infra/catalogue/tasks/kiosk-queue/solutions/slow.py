def kiosk_answers(queue, events):
    front = ListNode(0, queue)
    answers = []
    for kind, *about in events:
        # Everybody is looked for from the front on, for each event anew.
        if kind == 1:
            node = front
            while node.val != about[1]:
                node = node.next
            node.next = ListNode(about[0], node.next)
        elif kind == 2:
            node = front
            while node.next.val != about[0]:
                node = node.next
            node.next = node.next.next
        elif kind == 3:
            node = front.next
            while node.val not in about:
                node = node.next
            between = 0
            node = node.next
            while node.val not in about:
                between += 1
                node = node.next
            answers.append(between)
        else:
            node = front.next
            for _ in range(about[0] - 1):
                if not node:
                    break
                node = node.next
            answers.append(node.val if node else 0)
    return answers
