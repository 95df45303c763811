"""Preferences: kept with the profile, and apart from it."""

from tests.storage.shelf import ME, NOW, SOMEONE, Shelf


def test_a_preference_is_kept_as_last_put(shelf: Shelf) -> None:
    library = shelf.open()
    with library.visit(ME, NOW) as visit:
        visit.notebook.preferences.put("pace", "slow")
        visit.notebook.preferences.put("recap_time", "20:00")
        visit.notebook.preferences.put("pace", "fast")
        assert visit.notebook.preferences.get("pace") == "fast"

    with library.visit(ME, NOW) as visit:
        assert visit.notebook.preferences.get("pace") == "fast"
        assert visit.notebook.preferences.get("recap_time") == "20:00"


def test_a_preference_that_was_never_put_is_empty(shelf: Shelf) -> None:
    library = shelf.open()
    with library.visit(ME, NOW) as visit:
        visit.notebook.preferences.put("pace", "slow")
        assert visit.notebook.preferences.get("volume") == ""

    with library.visit(SOMEONE, NOW) as visit:
        assert visit.notebook.preferences.get("pace") == ""


def test_preferences_and_profile_leave_each_other_alone(shelf: Shelf) -> None:
    library = shelf.open()

    with library.visit(ME, NOW) as visit:
        visit.notebook.preferences.put("locale", "a preference")
        visit.save_profile({"locale": "fr-FR", "zone": "Europe/Paris"})
        visit.notebook.preferences.put("preferences", "another")

    with library.visit(ME, NOW) as visit:
        assert visit.profile == {"locale": "fr-FR", "zone": "Europe/Paris"}
        assert visit.notebook.preferences.get("locale") == "a preference"
        assert visit.notebook.preferences.get("preferences") == "another"
        assert visit.notebook.preferences.get("zone") == ""
