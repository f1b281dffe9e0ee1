"""What incidents may cost: how often, how bad a year can be, what each safeguard changes."""

from __future__ import annotations

from workbook.widgets.lesson.bench import Bench
from workbook.widgets.shown import Said, ShownChart


class ExposureInstruments(Bench):
    """Exposure, loss curve and safeguards."""

    def exposure(self) -> ShownChart:
        """Return the chart of the kinds of incidents, by how often they come."""
        return self._show("exposure_chart")

    def say_exposure(self) -> Said:
        """Return in words how often each kind comes, and what it costs."""
        return self._say("exposure_chart")

    def losses(self) -> ShownChart:
        """Return the chart of bad years, as the firm is and with every missing safeguard."""
        return self._show("losses_chart")

    def say_losses(self) -> Said:
        """Return in words what one year in ten and one in a hundred cost."""
        return self._say("losses_chart")

    def safeguards(self) -> ShownChart:
        """Return the chart of each missing safeguard: its cost, and the losses it avoids."""
        return self._show("safeguards_chart")

    def say_safeguards(self) -> Said:
        """Return in words what the safeguard that avoids most costs and changes."""
        return self._say("safeguards_chart")
