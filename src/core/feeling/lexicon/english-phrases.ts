import type { FeelingGroup } from "./feeling-group.ts";

/** English turns of speech whose feeling is not in their single words. */
export const englishPhrases: readonly FeelingGroup[] = [
  {
    emotion: "anger",
    weight: -1.6,
    shows: 2,
    words: `
again_and_again over_and_over time_and_again time_after_time yet_again once_again_no for_the_#_time the_#_time_i the_#_time_this the_#_time_in =#_time_in_a_row #_times_in_a_row #_times_already #_times_now how_many_times how_many_more_times how_much_longer how_long_do_i how_long_must how_long_does_it how_hard_can how_hard_is_it is_it_too_much =too_much_to_ask are_you_kidding you_kidding_me are_you_serious you_must_be_joking is_this_a_joke what_a_joke
what_am_i_paying what_are_we_paying what_do_i_pay what_do_you_people do_you_even does_anyone_even does_anybody_even do_you_people you_people what_the_hell what_the_heck what_is_wrong_with what's_wrong_with who_do_you_think how_dare have_you_no sick_of sick_and_tired tired_of fed_up had_enough have_had_it had_it_with enough_is_enough last_straw lost_my_patience losing_patience out_of_patience losing_my_patience lost_patience running_out_of_patience driving_me drives_me_crazy drives_me_nuts blood_boil blood_boils
hung_up_on hangs_up_on hanging_up_on kept_hanging hung_up passed_around passed_from give_a_damn don't_care doesn't_care do_not_care couldn't_care_less could_care_less nobody_cares no_one_cares run_around the_runaround =ripped_off rip_off rips_off taken_advantage lied_to lie_to wasting_my_time waste_my_time waste_of_my wasted_my no_excuse beyond_belief beyond_ridiculous get_your_act get_it_together get_your_shit nothing_but_excuses nothing_but_lies nothing_but_problems nothing_but_trouble
on_hold for_#_hours for_hours =#_hours_late #_hour_wait #_hour_delay #_hours_delayed waiting_#_hours hours_ago #_hours_later #_days_without #_days_later on_hold_for been_on_hold hours_on_hold hour_on_hold minutes_on_hold still_on_hold still_waiting still_no still_not still_hasn't still_haven't still_isn't still_doesn't still_don't still_can't been_waiting have_been_waiting`,
  },
  {
    emotion: "anger",
    weight: -1.4,
    shows: 1.7,
    words: `
appreciate_an_explanation appreciate_a_response appreciate_an_answer appreciate_it_if_you_would appreciate_it_if_someone appreciate_if_someone like_an_explanation expect_an_explanation await_your_explanation awaiting_your_explanation awaiting_an_explanation kindly_explain please_explain_why kindly_advise_why care_to_explain i_must_insist i_insist i_demand be_so_kind_as_to_explain trust_you_will would_it_be_possible_for_someone_to_actually at_your_earliest_convenience_explain formal_complaint file_a_complaint filing_a_complaint official_complaint written_response i_expect_a_full
see_you_in_court take_legal legal_action my_lawyer my_attorney take_you_to_court small_claims better_business_bureau the_bbb ombudsman consumer_protection contact_the_regulator report_you reporting_you cancel_my_account canceling_my_account cancelling_my_account cancel_my_subscription cancel_my_contract close_my_account closing_my_account take_my_business taking_my_business lost_my_business lost_a_customer lost_my_loyalty losing_a_customer lose_a_customer switching_to switch_to_another moving_to_another going_to_another find_another going_elsewhere go_elsewhere never_again never_fly never_flying never_buy never_use never_order never_go_back never_come_back never_return not_be_back won't_be_back will_not_return wont_be_back last_time_i stay_away steer_clear avoid_this do_not_buy don't_buy do_not_waste don't_waste want_my_money money_back give_me_my_money do_not_recommend don't_recommend not_recommend wouldn't_recommend would_not_recommend cannot_recommend can't_recommend`,
  },
  {
    emotion: "disappointment",
    weight: -1.4,
    shows: 1.8,
    words: `
expected_better expected_more expect_better expect_more hoped_for_better hoped_for_more had_hoped was_hoping were_hoping high_hopes had_high_expectations not_what_i_expected not_as_expected not_as_described not_as_advertised not_as_good not_as_great not_what_it_was not_what_it_used_to used_to_be_good used_to_be_great used_to_be_better used_to_love used_to_like gone_downhill went_downhill going_downhill let_down let_me_down letting_down lets_me_down waste_of_money waste_of_time not_worth isn't_worth wasn't_worth nothing_special nothing_to_write too_bad so_so not_so_great not_great not_that_great not_very_good not_impressed not_happy not_pleased not_satisfied not_thrilled left_a_bad lost_trust lost_my_trust lost_faith losing_faith trusted_you could_be_better could_have_been_better could've_been_better should_be_better leaves_much leaves_a_lot to_be_desired fell_short falls_short fall_short what_a_shame such_a_shame what_a_pity false_advertising fell_flat thought_it_would_be thought_it_was_going no_longer_worth wish_i_had wish_it_had wish_it_was wish_i_could wish_it_would wish_you_would wish_it_were promised_but not_cool not_ok not_okay not_acceptable no_help no_response no_answer no_reply no_explanation no_communication no_one_answers no_luck`,
  },
  {
    emotion: "sadness",
    weight: -1.3,
    shows: 1.9,
    words: `
in_tears to_tears broke_my_heart breaks_my_heart broken_heart want_to_cry wanted_to_cry feel_like_crying makes_me_cry made_me_cry makes_me_sad so_sad lost_all_hope losing_hope passed_away miss_you missed_the_funeral missed_my all_alone feel_alone could_cry miss_my breaks_our_hearts nowhere_to_turn given_up_hope gave_up_hope`,
  },
  {
    emotion: "fear",
    weight: -1.4,
    shows: 2.2,
    words: `
stole_my took_my_money money_is_gone money_disappeared been_hacked got_hacked was_hacked identity_theft my_data_was my_data_leaked leaked_my data_leak data_breach don't_feel_safe doesn't_feel_safe did_not_feel_safe didn't_feel_safe feel_unsafe not_feel_safe lose_everything lose_all_my can't_sleep cannot_sleep keeps_me_up what_if_someone what_if_they what_if_my_money freaking_out freaked_out freaks_me creeps_me fear_for for_my_life for_my_safety someone_else_is_using someone_is_using`,
  },
  {
    emotion: "disgust",
    weight: -1.7,
    shows: 2.1,
    words: `made_me_sick makes_me_sick make_me_sick sick_to_my_stomach threw_up throw_up hair_in bug_in bugs_in fly_in_my a_fly_in food_poisoning turned_my_stomach turns_my_stomach smelled_like smells_like_a smelled_of`,
  },
  {
    emotion: "surprise",
    weight: 0,
    shows: 1.8,
    words: `
didn't_expect did_not_expect never_expected wasn't_expecting was_not_expecting out_of_nowhere who_would_have_thought who_knew can't_believe cannot_believe couldn't_believe could_not_believe hard_to_believe out_of_the_blue no_way blew_my_mind caught_off_guard took_me_by_surprise first_time_ever all_of_a_sudden`,
  },
  {
    emotion: "joy",
    weight: 1.7,
    shows: 1.8,
    words: `
not_bad not_half_bad can't_complain cannot_complain can't_fault nothing_to_complain no_complaints no_problems no_problem no_issues no_issue no_trouble no_hassle no_regrets never_had_a_problem never_had_a_bad never_had_an_issue never_had_any never_disappoint* never_fails never_failed never_let_me without_a_problem without_any_problems without_any_issues without_issue without_a_hitch without_any_trouble nothing_but_good nothing_but_great nothing_but_praise nothing_but_the_best nothing_bad couldn't_be_happier could_not_be_happier couldn't_be_better couldn't_ask_for can't_say_enough can't_wait cannot_wait couldn't_agree_more can't_go_wrong can't_beat can_not_beat couldn't_have_been_better second_to_none top_notch first_class hats_off two_thumbs thumbs_up well_done good_job great_job nice_work keep_it_up keep_up_the made_my_day made_my_week saved_my saved_the_day went_above above_and_beyond went_out_of far_better highly_recommend will_be_back will_definitely_be_back will_come_back will_return must_try must_have melt_in melts_in to_die_for hands_down #_stars five_stars five_star so_far_so_good worth_every well_worth worth_it worth_the_wait worth_the_price finally_works works_like_a_charm as_advertised what_a_treat blown_away blew_me_away looking_forward look_forward you_rock you_guys_rock you_rule on_point spot_on easy_to_use easy_to_set much_better a_lot_of_fun as_expected exactly_what_i has_everything`,
  },
  {
    // A sort of thing, and no kindness.
    emotion: "none",
    weight: 0,
    shows: 0,
    words: `kind_of kinds_of some_kind any_kind same_kind this_kind that_kind another_kind all_kinds these_kinds those_kinds two_kinds`,
  },
];
