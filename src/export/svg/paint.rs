//! Shapes and pictures.

use std::fmt::{self, Display};
use std::io;

use base64::display::Base64Display;
use base64::engine::general_purpose::STANDARD;
use kurbo::{BezPath, PathEl, Rect, Size};

use super::Svg;
use crate::export::png::encoded;
use crate::export::shadow;
use crate::export::xml::Number;
use crate::scene::{Fit, Image, Rgba, Shadow, Stroke};

impl Svg<'_> {
    pub(super) fn rect(
        &mut self,
        rect: Rect,
        radius: f64,
        fill: Option<Rgba>,
        stroke: Option<&Stroke>,
    ) -> io::Result<()> {
        write!(
            self.out,
            "<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"",
            Number(rect.x0),
            Number(rect.y0),
            Number(rect.width()),
            Number(rect.height()),
        )?;
        if radius > 0.0 {
            write!(self.out, " rx=\"{}\"", Number(radius))?;
        }
        writeln!(
            self.out,
            "{}{}/>",
            fill_attributes(fill),
            stroke_attributes(stroke)
        )
    }

    /// Lines have round joins, and round ends but for dashes, which would grow.
    pub(super) fn path(
        &mut self,
        path: &BezPath,
        fill: Option<Rgba>,
        stroke: Option<&Stroke>,
    ) -> io::Result<()> {
        write!(
            self.out,
            "<path d=\"{}\"{}{}",
            path_data(path),
            fill_attributes(fill),
            stroke_attributes(stroke)
        )?;
        if let Some(stroke) = stroke {
            self.out.write_all(b" stroke-linejoin=\"round\"")?;
            if stroke.dash.is_empty() {
                self.out.write_all(b" stroke-linecap=\"round\"")?;
            }
        }
        self.out.write_all(b"/>\n")
    }

    pub(super) fn shadow(&mut self, rect: Rect, radius: f64, shadow: Shadow) -> io::Result<()> {
        for layer in shadow::layers(rect, radius, shadow) {
            self.rect(layer.rect, layer.radius, Some(layer.colour), None)?;
        }
        Ok(())
    }

    pub(super) fn image(
        &mut self,
        rect: Rect,
        radius: f64,
        image: &Image,
        fit: Fit,
    ) -> io::Result<()> {
        let is_part = matches!(fit, Fit::Part(_));
        let clip = (radius > 0.0 || is_part).then_some(self.clips);
        if let Some(clip) = clip {
            self.clips += 1;
            write!(self.out, "<clipPath id=\"clip{clip}\">")?;
            self.rect(rect, radius, None, None)?;
            self.out.write_all(b"</clipPath>")?;
        }
        let size = Size::new(f64::from(image.width), f64::from(image.height));
        let at = if is_part { fit.place(rect, size) } else { rect };
        write!(
            self.out,
            "<image x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" preserveAspectRatio=\"{}\"",
            Number(at.x0),
            Number(at.y0),
            Number(at.width()),
            Number(at.height()),
            match fit {
                Fit::Contain => "xMidYMid meet",
                Fit::Cover => "xMidYMid slice",
                Fit::Part(_) => "none",
            },
        )?;
        if let Some(clip) = clip {
            write!(self.out, " clip-path=\"url(#clip{clip})\"")?;
        }
        let png = encoded(image.width, image.height, &image.rgba)?;
        writeln!(
            self.out,
            " xlink:href=\"data:image/png;base64,{}\"/>",
            Base64Display::new(&png, &STANDARD)
        )
    }
}

/// The attributes of a fill. An alpha of its own, since not every reader knows `#rrggbbaa`.
pub(super) fn fill_attributes(fill: Option<Rgba>) -> impl Display {
    fmt::from_fn(move |f| match fill {
        Some(colour) => colour_attributes(f, "fill", colour),
        None => f.write_str(" fill=\"none\""),
    })
}

fn stroke_attributes(stroke: Option<&Stroke>) -> impl Display {
    fmt::from_fn(move |f| {
        let Some(stroke) = stroke else {
            return Ok(());
        };
        colour_attributes(f, "stroke", stroke.colour)?;
        write!(f, " stroke-width=\"{}\"", Number(stroke.width))?;
        if !stroke.dash.is_empty() {
            let lengths: Vec<_> = stroke
                .dash
                .iter()
                .map(|length| Number(*length).to_string())
                .collect();
            write!(f, " stroke-dasharray=\"{}\"", lengths.join(" "))?;
        }
        Ok(())
    })
}

fn colour_attributes(f: &mut fmt::Formatter<'_>, name: &str, colour: Rgba) -> fmt::Result {
    write!(f, " {name}=\"{}\"", colour.with_alpha(255))?;
    if colour.a < 255 {
        write!(f, " {name}-opacity=\"{:.3}\"", f64::from(colour.a) / 255.0)?;
    }
    Ok(())
}

/// A path in SVG's words.
pub(super) fn path_data(path: &BezPath) -> impl Display {
    fmt::from_fn(move |f| {
        path.elements().iter().try_for_each(|element| {
            let (letter, points) = match *element {
                PathEl::MoveTo(a) => ('M', vec![a]),
                PathEl::LineTo(a) => ('L', vec![a]),
                PathEl::QuadTo(a, b) => ('Q', vec![a, b]),
                PathEl::CurveTo(a, b, c) => ('C', vec![a, b, c]),
                PathEl::ClosePath => ('Z', vec![]),
            };
            write!(f, "{letter}")?;
            points.iter().enumerate().try_for_each(|(nth, point)| {
                let space = if nth == 0 { "" } else { " " };
                write!(f, "{space}{} {}", Number(point.x), Number(point.y))
            })
        })
    })
}
