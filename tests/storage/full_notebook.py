"""One of everything that a person can keep."""

from skill.core.notebook import CheckIn, Goal, PlanItem, Reward, Share, Step, TrustedPerson
from skill.storage.visit import Visit
from tests.storage.shelf import NOW, TODAY

WORDS = {
    "win": "I didn't hurt myself today 😀",
    "check-in": "wobbly",
    "goal": "find a flat of my own",
    "step": "ask the agency",
    "reward": "the long bath",
    "plan": "go to the lighthouse",
    "name": "Marguerite",
    "e-mail": "marguerite@example.org",
    "preference": "whispering",
    "zone": "Europe/Paris",
    "answer": "You said it",
}
"""What a person said, by where it is kept."""


def fill(visit: Visit) -> None:
    """A row in every table, and all of the words."""
    notebook = visit.notebook
    notebook.wins.keep(WORDS["win"], about=TODAY, said_at=NOW)
    notebook.wins.leaves(TODAY, TODAY)
    notebook.check_ins.add(CheckIn(0, WORDS["check-in"], TODAY, NOW))
    goal = notebook.goals.add(Goal(WORDS["goal"], NOW))
    notebook.steps.add(Step(goal.id, WORDS["step"], NOW))
    notebook.rewards.add(Reward(WORDS["reward"], 10, 0, NOW))
    notebook.plan.add(PlanItem(WORDS["plan"], NOW))
    notebook.people.add(TrustedPerson(WORDS["name"], WORDS["e-mail"], NOW))
    notebook.shares.add(Share(WORDS["name"], TODAY, TODAY, NOW))
    notebook.preferences.put("voice", WORDS["preference"])
    visit.save_profile({"zone": WORDS["zone"]})
    visit.remember_answer("request", WORDS["answer"], NOW)
