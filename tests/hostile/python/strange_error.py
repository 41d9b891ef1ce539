# attack: an error whose text raises another, is endless and no text at all
# held by: the driver takes any error and cuts its text
# outcome: runtime-error
class E(BaseException):
    def __str__(self):
        raise E

    def __repr__(self):
        return "\udcff" * 10**6


def f(n):
    raise E
