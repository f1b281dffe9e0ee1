"""The firm's ledger (FEC): read line by line, with a report. In code: `ledger.reading.read_ledger`."""
