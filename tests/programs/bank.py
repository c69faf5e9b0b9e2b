"""A bank: accounts as dataclasses, states as enums, transactions as context managers that roll back."""

from contextlib import ExitStack, contextmanager, suppress
from dataclasses import asdict, astuple, dataclass, field, fields, replace
from decimal import ROUND_HALF_EVEN, Decimal
from enum import Enum, Flag, auto, unique
from functools import total_ordering
from itertools import count


@unique
class Status(Enum):
    OPEN = "open"
    FROZEN = "frozen"
    CLOSED = "closed"

    @property
    def usable(self):
        return self is Status.OPEN

    def __str__(self):
        return self.value


class Right(Flag):
    DEPOSIT = auto()
    WITHDRAW = auto()
    OVERDRAW = auto()
    BASIC = DEPOSIT | WITHDRAW


class Kind(Enum):
    """Members carry interest in percent and their rights."""

    CURRENT = ("0", Right.BASIC | Right.OVERDRAW)
    SAVINGS = ("2.5", Right.BASIC)
    FIXED = ("4.125", Right.DEPOSIT)

    def __init__(self, rate, rights):
        self.rate = Decimal(rate)
        self.rights = rights


@total_ordering
@dataclass(frozen=True)
class Money:
    amount: Decimal
    currency: str = "EUR"

    def __post_init__(self):
        object.__setattr__(self, "amount", Decimal(self.amount).quantize(Decimal("0.01"), ROUND_HALF_EVEN))

    def _same(self, other):
        if self.currency != other.currency:
            raise CurrencyError(f"{self.currency} and {other.currency} do not mix")
        return other.amount

    def __add__(self, other):
        return replace(self, amount=self.amount + self._same(other))

    def __sub__(self, other):
        return replace(self, amount=self.amount - self._same(other))

    def __mul__(self, factor):
        return replace(self, amount=self.amount * factor)

    def __lt__(self, other):
        return self.amount < self._same(other)

    def __bool__(self):
        return bool(self.amount)

    def __str__(self):
        return f"{self.amount:,.2f} {self.currency}"


class BankError(Exception):
    pass


class CurrencyError(BankError, TypeError):
    pass


class Refused(BankError):
    def __init__(self, account, reason):
        super().__init__(account, reason)
        self.account, self.reason = account, reason

    def __str__(self):
        return f"{self.account.number} {self.reason}"


@dataclass(order=True)
class Entry:
    serial: int
    text: str = field(compare=False)
    change: Money = field(compare=False)


@dataclass
class Account:
    owner: str
    kind: Kind = Kind.CURRENT
    balance: Money = Money("0")
    limit: Money = Money("0")
    status: Status = Status.OPEN
    number: str = field(init=False)
    history: list[Entry] = field(default_factory=list, repr=False, compare=False)

    _numbers = count(1001)
    _serials = count(1)

    def __post_init__(self):
        self.number = f"AC{next(self._numbers)}"

    def _need(self, right):
        if not self.status.usable:
            raise Refused(self, f"is {self.status}")
        if right not in self.kind.rights:
            raise Refused(self, f"has no right to {right.name.lower()}")

    def _book(self, text, change):
        self.balance += change
        self.history.append(Entry(next(self._serials), text, change))

    def deposit(self, money, text="deposit"):
        self._need(Right.DEPOSIT)
        if money.amount <= 0:
            raise ValueError("amount must be positive")
        self._book(text, money)

    def withdraw(self, money, text="withdrawal"):
        self._need(Right.WITHDRAW)
        floor = self.limit * -1 if Right.OVERDRAW in self.kind.rights else self.limit * 0
        if self.balance - money < floor:
            raise Refused(self, f"lacks {floor - (self.balance - money)}")
        self._book(text, money * -1)

    def add_interest(self):
        if interest := self.balance * (self.kind.rate / 100):
            self._book(f"interest {self.kind.rate}%", interest)


class Bank:
    def __init__(self):
        self.accounts = {}
        self.log = []

    def open(self, *args, **kwargs):
        account = Account(*args, **kwargs)
        self.accounts[account.number] = account
        return account

    @contextmanager
    def transaction(self, *accounts):
        """All that happens inside is undone if it ends with an exception."""
        saved = [(a, replace_state(a)) for a in accounts]
        self.log.append("begin")
        try:
            yield self
        except BankError as e:
            for account, state in saved:
                state(account)
            self.log.append(f"rolled back: {e}")
            raise
        else:
            self.log.append("committed")
        finally:
            self.log.append("end")

    def transfer(self, source, target, money):
        with self.transaction(source, target):
            source.withdraw(money, f"to {target.number}")
            target.deposit(money, f"from {source.number}")

    @contextmanager
    def frozen(self, account):
        before, account.status = account.status, Status.FROZEN
        try:
            yield account
        finally:
            account.status = before

    def total(self):
        return sum((a.balance for a in self.accounts.values()), Money("0"))


def replace_state(account):
    """A function that puts the account back to what it is now."""
    balance, status, entries = account.balance, account.status, len(account.history)

    def restore(target):
        target.balance, target.status = balance, status
        del target.history[entries:]

    return restore


def statement(account):
    print(f"{account.number} {account.owner} ({account.kind.name.lower()}, {account.status})")
    running = Money("0")
    for entry in sorted(account.history):
        running += entry.change
        print(f"  {entry.serial:3} {entry.text:<16} {entry.change!s:>16} {running!s:>16}")
    assert running == account.balance


def attempt(what, function, *args):
    try:
        function(*args)
        print(f"{what}: ok")
    except (BankError, ValueError) as e:
        print(f"{what}: {type(e).__name__}: {e}")


def main():
    bank = Bank()
    ann = bank.open("Ann", limit=Money("100"))
    bob = bank.open("Bob", Kind.SAVINGS)
    eve = bank.open("Eve", Kind.FIXED)
    attempt("salary", ann.deposit, Money("2345.675"))
    attempt("nothing", bob.deposit, Money("0"))
    attempt("rent", bank.transfer, ann, bob, Money("1200"))
    attempt("too much", bank.transfer, ann, bob, Money("1245.69"))
    attempt("overdraw", bank.transfer, ann, eve, Money("1245.67"))
    attempt("fixed", bank.transfer, eve, ann, Money("1"))
    attempt("dollars", ann.deposit, Money("5", "USD"))
    with bank.frozen(bob):
        attempt("frozen", bank.transfer, ann, bob, Money("1"))
        print(bob)
    with suppress(BankError), ExitStack() as stack:
        stack.callback(print, "callbacks run")
        stack.enter_context(bank.frozen(ann))
        stack.enter_context(bank.transaction(bob))
        bob.deposit(Money("0.01"))
        ann.withdraw(Money("1"))
    for account in bank.accounts.values():
        for _ in range(3):
            account.add_interest()
        statement(account)
    print("total", bank.total(), bank.total() > Money("2345"))
    print(asdict(replace(ann.balance)), astuple(bob.balance), [f.name for f in fields(Account) if f.init])
    print(*bank.log, sep="; ")
    print(Kind.CURRENT.rights, Right(0), Status("frozen"), Kind["FIXED"].rate, [s.name for s in Status if not s.usable])
    with suppress(AttributeError):
        ann.balance.amount = Decimal(10**6)
    print(ann.balance, hash(Money("1")) == hash(Money("1.00")))


main()
