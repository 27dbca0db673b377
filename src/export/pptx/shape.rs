//! Shapes of `DrawingML`: geometry, colours, lines. Lengths in EMU, 12,700 a point.

use std::fmt::Write as _;

use kurbo::{Affine, BezPath, PathEl, Point, Rect};

use crate::export::things::Outline;
use crate::scene::{Rgba, Shadow, Stroke};

/// From board units to a slide.
#[derive(Debug, Clone, Copy)]
pub(super) struct Place {
    /// EMU a board unit.
    pub scale: f64,
    /// Where the board's origin is, in EMU.
    pub origin: Point,
}

impl Place {
    pub fn length(&self, length: f64) -> i64 {
        (length * self.scale).round() as i64
    }

    pub fn point(&self, at: Point) -> (i64, i64) {
        let x = self.origin.x + at.x * self.scale;
        let y = self.origin.y + at.y * self.scale;
        (x.round() as i64, y.round() as i64)
    }

    /// `<a:off/><a:ext/>`
    pub fn frame(&self, rect: Rect) -> String {
        let (x, y) = self.point(rect.origin());
        let (right, bottom) = self.point(Point::new(rect.x1, rect.y1));
        let (width, height) = ((right - x).max(0), (bottom - y).max(0));
        format!("<a:off x=\"{x}\" y=\"{y}\"/><a:ext cx=\"{width}\" cy=\"{height}\"/>")
    }
}

pub(super) fn fill(colour: Option<Rgba>) -> String {
    match colour.filter(|colour| colour.a > 0) {
        None => "<a:noFill/>".to_owned(),
        Some(Rgba { r, g, b, a }) => {
            let alpha = if a == 255 {
                String::new()
            } else {
                format!("<a:alpha val=\"{}\"/>", u32::from(a) * 100_000 / 255)
            };
            format!(
                "<a:solidFill><a:srgbClr val=\"{r:02X}{g:02X}{b:02X}\">{alpha}</a:srgbClr></a:solidFill>"
            )
        }
    }
}

pub(super) fn line(stroke: Option<&Stroke>, place: Place) -> String {
    let Some(stroke) = stroke else {
        return "<a:ln><a:noFill/></a:ln>".to_owned();
    };
    let width = place.length(stroke.width).max(1);
    let mut dash = String::new();
    if !stroke.dash.is_empty() {
        // Dashes count in line widths, by thousandths of a percent.
        let share = |length: f64| (length / stroke.width.max(1e-6) * 100_000.0).round() as i64;
        for pair in stroke.dash.chunks(2) {
            let (dash_length, gap) = (pair[0], *pair.last().unwrap_or(&pair[0]));
            let _ = write!(
                dash,
                "<a:ds d=\"{}\" sp=\"{}\"/>",
                share(dash_length),
                share(gap)
            );
        }
        dash = format!("<a:custDash>{dash}</a:custDash>");
    }
    let cap = if stroke.dash.is_empty() {
        "rnd"
    } else {
        "flat"
    };
    format!(
        "<a:ln w=\"{width}\" cap=\"{cap}\">{}{dash}<a:round/></a:ln>",
        fill(Some(stroke.colour))
    )
}

pub(super) fn shadow(shadow: Option<Shadow>, place: Place) -> String {
    let Some(Shadow { colour, dy, blur }) = shadow else {
        return String::new();
    };
    let Rgba { r, g, b, a } = colour;
    // The blur reaches about two standard deviations out.
    format!(
        "<a:effectLst><a:outerShdw blurRad=\"{}\" dist=\"{}\" dir=\"5400000\" algn=\"t\" rotWithShape=\"0\">\
         <a:srgbClr val=\"{r:02X}{g:02X}{b:02X}\"><a:alpha val=\"{}\"/></a:srgbClr></a:outerShdw></a:effectLst>",
        place.length(2.0 * blur),
        place.length(dy),
        u32::from(a) * 100_000 / 255,
    )
}

/// Which part of a picture is seen, by thousandths of a percent from its edges.
pub(super) fn crop(seen: Rect, whole: Rect) -> String {
    let share = |part: f64, of: f64| (part / of * 100_000.0).round() as i64;
    format!(
        "<a:srcRect l=\"{}\" t=\"{}\" r=\"{}\" b=\"{}\"/>",
        share(seen.x0 - whole.x0, whole.width()),
        share(seen.y0 - whole.y0, whole.height()),
        share(whole.x1 - seen.x1, whole.width()),
        share(whole.y1 - seen.y1, whole.height()),
    )
}

pub(super) fn geometry(outline: &Outline, is_filled: bool, place: Place) -> String {
    match outline {
        Outline::Rect { rect, radius } => rectangle(*rect, *radius),
        Outline::Path { path, rect } => freeform(path, *rect, is_filled, place),
    }
}

/// A rectangle, with round corners or as an ellipse where they meet.
pub(super) fn rectangle(rect: Rect, radius: f64) -> String {
    let side = rect.width().min(rect.height());
    let share = if side > 0.0 {
        (radius / side).min(0.5)
    } else {
        0.0
    };
    if share <= 0.0 {
        return "<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom>".to_owned();
    }
    if share >= 0.5 && (rect.width() - rect.height()).abs() < 0.01 {
        return "<a:prstGeom prst=\"ellipse\"><a:avLst/></a:prstGeom>".to_owned();
    }
    let adjust = (share * 100_000.0).round() as i64;
    format!(
        "<a:prstGeom prst=\"roundRect\"><a:avLst><a:gd name=\"adj\" fmla=\"val {adjust}\"/></a:avLst></a:prstGeom>"
    )
}

/// A path as a freeform in the rectangle that it fills.
fn freeform(path: &BezPath, rect: Rect, is_filled: bool, place: Place) -> String {
    let to_local = Affine::scale(place.scale) * Affine::translate(-rect.origin().to_vec2());
    let width = place.length(rect.width()).max(1);
    let height = place.length(rect.height()).max(1);
    let pt = |point: Point| {
        let local = to_local * point;
        format!(
            "<a:pt x=\"{}\" y=\"{}\"/>",
            local.x.round() as i64,
            local.y.round() as i64
        )
    };
    let mut steps = String::new();
    for element in path.elements() {
        let step = match *element {
            PathEl::MoveTo(a) => format!("<a:moveTo>{}</a:moveTo>", pt(a)),
            PathEl::LineTo(a) => format!("<a:lnTo>{}</a:lnTo>", pt(a)),
            PathEl::QuadTo(a, b) => format!("<a:quadBezTo>{}{}</a:quadBezTo>", pt(a), pt(b)),
            PathEl::CurveTo(a, b, c) => {
                format!("<a:cubicBezTo>{}{}{}</a:cubicBezTo>", pt(a), pt(b), pt(c))
            }
            PathEl::ClosePath => "<a:close/>".to_owned(),
        };
        steps += &step;
    }
    let no_fill = if is_filled { "" } else { " fill=\"none\"" };
    format!(
        "<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l=\"0\" t=\"0\" r=\"r\" b=\"b\"/>\
         <a:pathLst><a:path w=\"{width}\" h=\"{height}\"{no_fill}>{steps}</a:path></a:pathLst></a:custGeom>"
    )
}
