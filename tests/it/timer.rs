//! The countdown: what the clock shows after what was done.

use jalon::tool::timer::{Lasting, MOST, Timer};

/// What is done to a countdown.
#[derive(Clone, Copy)]
enum Do {
    For(u16),
    Toggle,
    Reset,
    /// So many seconds pass.
    Wait(f64),
}

use Do::{For, Reset, Toggle, Wait};

/// Seconds left in the end, and how often the time was up.
#[track_caller]
fn check(script: &[Do], left: u64, ended: usize) {
    // Not a number that seconds add up to without a rest.
    let mut time = 1_234.567_891;
    let (mut timer, mut ends) = (Timer::default(), 0);
    for step in script {
        match *step {
            For(minutes) => {
                timer.choose(minutes);
                timer.start(time);
            }
            Toggle => timer.toggle(time),
            Reset => timer.reset(),
            Wait(seconds) => time += seconds,
        }
        ends += usize::from(timer.ends(time));
    }
    assert_eq!((timer.left(time), ends), (left, ended));
}

#[test]
fn it_counts_down() {
    check(&[], 600, 0);
    check(&[Toggle], 600, 0);
    check(&[For(5)], 300, 0);
    check(&[For(5), Wait(0.25)], 300, 0);
    check(&[For(5), Wait(1.0)], 299, 0);
    check(&[For(5), Wait(299.5)], 1, 0);
    check(&[For(5), Wait(300.0)], 0, 1);
    check(&[For(5), Wait(4_000.0), Wait(1.0)], 0, 1);
    check(&[For(0)], 60, 0);
    check(&[For(u16::MAX)], u64::from(MOST) * 60, 0);
}

#[test]
fn it_pauses_and_goes_on() {
    check(&[For(5), Wait(60.0), Toggle, Wait(1_000.0)], 240, 0);
    check(
        &[
            For(5),
            Wait(60.0),
            Toggle,
            Wait(1_000.0),
            Toggle,
            Wait(40.0),
        ],
        200,
        0,
    );
    check(&[For(5), Wait(60.0), Toggle, Reset], 300, 0);
    check(&[For(5), Wait(60.0), Reset, Wait(1_000.0)], 300, 0);
    check(&[For(5), Wait(300.0), Toggle, Wait(1.0)], 299, 1);
    check(&[For(5), Wait(300.0), Toggle, Wait(300.0)], 0, 2);
}

#[test]
fn another_length_is_for_the_next_start() {
    let mut timer = Timer::default();
    timer.start(0.0);
    timer.choose(20);
    assert_eq!((timer.left(1.0), timer.of()), (599, 10));
    timer.start(1.0);
    assert_eq!((timer.left(1.0), timer.of()), (1_200, 20));
}

#[test]
fn the_window_wakes_when_the_clock_changes() {
    let mut timer = Timer::default();
    assert_eq!(timer.next_second(0.0), None);
    timer.start(0.0);
    let mut time = 0.25;
    for left in (0..600).rev() {
        time += timer.next_second(time).expect("it runs");
        assert_eq!(timer.left(time), left);
    }
    assert!(timer.ends(time));
    assert_eq!(timer.next_second(time), None);
}

#[test]
fn minutes_since_then_are_whole() {
    for (time, minutes, next) in [(10.0, 0, 60.0), (69.0, 0, 1.0), (70.0, 1, 60.0)] {
        let since = Lasting(10.0);
        assert_eq!(since.minutes(time), minutes);
        assert!((since.next_minute(time) - next).abs() < 1e-9);
    }
}
