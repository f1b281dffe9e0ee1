"""Inventories of machines: canonical devices, their ages and their ends of support."""
