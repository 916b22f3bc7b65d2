-- Selections that stand for whoever starts as favourite or second favourite of a race.
alter table selection drop constraint selection_side_check;
alter table selection add constraint selection_side_check check (side in (
    'home', 'away', 'draw', 'over', 'under', 'yes', 'no', 'home_or_draw', 'home_or_away', 'draw_or_away', 'odd', 'even',
    'neither', 'favourite', 'second_favourite', 'none'));
