-- Markets on a period that they name: a second half, a later quarter, a set, an innings.
alter table market drop constraint market_type_check;
alter table market add constraint market_type_check check (type in (
    'moneyline', 'point_spread', 'total_points', 'first_half', 'first_quarter', 'prop_bet', 'futures', 'match_result',
    'double_chance', 'draw_no_bet', 'both_to_score', 'correct_score', 'half_time_full_time', 'asian_handicap',
    'total_goals', 'team_total', 'odd_even', 'player_prop', 'team_prop', 'head_to_head', 'three_way_handicap',
    'winning_margin', 'race_to_points', 'race_to_goals', 'forecast', 'reverse_forecast', 'tricast', 'period'));
