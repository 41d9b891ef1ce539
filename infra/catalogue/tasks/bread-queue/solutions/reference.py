class Queue:
    def __init__(self):
        self.waits = []  # by ticket, from ticket 1 on
        self.count = 0
        self.passed = 0  # so many tickets at the front surely do not wait any more

    def come(self):
        self.waits.append(True)
        self.count += 1
        return len(self.waits)

    def leave(self, ticket):
        if not 1 <= ticket <= len(self.waits) or not self.waits[ticket - 1]:
            return 0
        self.waits[ticket - 1] = False
        self.count -= 1
        return 1

    def call(self):
        while self.passed < len(self.waits):
            self.passed += 1
            if self.leave(self.passed):
                return self.passed
        return 0


def bread_queue(events):
    queue = Queue()
    answers = []
    for kind, *ticket in events:
        if kind == 0:
            answers.append(queue.come())
        elif kind == 1:
            answers.append(queue.leave(*ticket))
        elif kind == 2:
            answers.append(queue.call())
        else:
            answers.append(queue.count)
    return answers
