"""The order of the rooms (`order`), and who is plugged in (`assembly`)."""
