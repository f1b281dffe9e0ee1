"""Two contracts, one price: the panel of offers, their chart and its words."""

from __future__ import annotations

from typing import Any

from workbook.widgets.lesson.bench import Bench
from workbook.widgets.shown import Said, ShownChart


class OfferInstruments(Bench):
    """Offers at equal scope."""

    def offers_panel(self) -> Any:
        """Return the panel in which two to four offers are entered side by side."""
        from workbook.widgets.offers import OffersPanel

        return OffersPanel(self._session, self.language, self._changed)

    def offers(self) -> ShownChart:
        """Return the chart of the offers: ordinary and crisis year, and the contract beside."""
        return self._show("offers_chart")

    def say_offers(self) -> Said:
        """Return the offers in one sentence."""
        from workbook.i18n import text

        return self._say("offers_chart") if self.case.offers else Said(text("offers.said_none", self.language))
