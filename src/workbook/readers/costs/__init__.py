"""From the firm's books to what it spends on IT, each line with its evidence. In code: `costs.it_cost.it_cost`."""
