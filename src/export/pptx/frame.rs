//! What every presentation has around its slides: a master, a layout, a theme, and the same for notes.

use super::slide::{NAMESPACES, ROOT, SIZE};
use crate::export::xml::{escaped, push};

/// Ids of masters and layouts share one room, from 2^31 on. Source: ECMA-376, `ST_SlideMasterId`.
const FIRST_ID: u32 = 1 << 31;
/// Ids of slides begin here. Source: ECMA-376, `ST_SlideId`.
const FIRST_SLIDE: u32 = 256;

const COLOUR_MAP: &str = "<p:clrMap bg1=\"lt1\" tx1=\"dk1\" bg2=\"lt2\" tx2=\"dk2\" accent1=\"accent1\" \
    accent2=\"accent2\" accent3=\"accent3\" accent4=\"accent4\" accent5=\"accent5\" accent6=\"accent6\" \
    hlink=\"hlink\" folHlink=\"folHlink\"/>";

/// `rId1` is the master, `rId2` that of the notes, the slides follow.
pub(super) fn presentation(slides: usize) -> String {
    let mut ids = String::new();
    for nth in 0..slides as u32 {
        let (id, relation) = (FIRST_SLIDE + nth, nth + 3);
        push!(ids, "<p:sldId id=\"{id}\" r:id=\"rId{relation}\"/>");
    }
    let (width, height) = SIZE;
    format!(
        "<p:presentation {NAMESPACES} saveSubsetFonts=\"1\"><p:sldMasterIdLst><p:sldMasterId id=\"{FIRST_ID}\" \
         r:id=\"rId1\"/></p:sldMasterIdLst><p:notesMasterIdLst><p:notesMasterId r:id=\"rId2\"/></p:notesMasterIdLst>\
         <p:sldIdLst>{ids}</p:sldIdLst><p:sldSz cx=\"{width}\" cy=\"{height}\"/>\
         <p:notesSz cx=\"{height}\" cy=\"9144000\"/></p:presentation>"
    )
}

/// `rId1` is the layout, `rId2` the theme.
pub(super) fn master() -> String {
    let level = "<a:lvl1pPr><a:defRPr sz=\"1800\"><a:solidFill><a:schemeClr val=\"tx1\"/></a:solidFill></a:defRPr></a:lvl1pPr>";
    format!(
        "<p:sldMaster {NAMESPACES}><p:cSld><p:bg><p:bgRef idx=\"1001\"><a:schemeClr val=\"bg1\"/></p:bgRef></p:bg>\
         <p:spTree>{ROOT}{}</p:spTree></p:cSld>{COLOUR_MAP}<p:sldLayoutIdLst><p:sldLayoutId id=\"{}\" r:id=\"rId1\"/>\
         </p:sldLayoutIdLst><p:txStyles><p:titleStyle>{level}</p:titleStyle><p:bodyStyle>{level}</p:bodyStyle>\
         <p:otherStyle>{level}</p:otherStyle></p:txStyles></p:sldMaster>",
        title_frame(),
        FIRST_ID + 1
    )
}

pub(super) fn layout() -> String {
    format!(
        "<p:sldLayout {NAMESPACES} type=\"titleOnly\" preserve=\"1\"><p:cSld name=\"Jalon\"><p:spTree>{ROOT}{}</p:spTree>\
         </p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>",
        title_frame()
    )
}

/// Where a title would stand that says nothing else.
fn title_frame() -> String {
    let (width, _) = SIZE;
    format!(
        "<p:sp><p:nvSpPr><p:cNvPr id=\"2\" name=\"Title\"/><p:cNvSpPr><a:spLocks noGrp=\"1\"/></p:cNvSpPr>\
         <p:nvPr><p:ph type=\"title\"/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm><a:off x=\"180000\" y=\"180000\"/>\
         <a:ext cx=\"{}\" cy=\"600000\"/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></p:spPr>\
         <p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:endParaRPr/></a:p></p:txBody></p:sp>",
        width - 360_000
    )
}

pub(super) fn notes_master() -> String {
    format!(
        "<p:notesMaster {NAMESPACES}><p:cSld><p:bg><p:bgRef idx=\"1001\"><a:schemeClr val=\"bg1\"/></p:bgRef></p:bg>\
         <p:spTree>{ROOT}{}{}</p:spTree></p:cSld>{COLOUR_MAP}</p:notesMaster>",
        notes_picture(),
        notes_frame("<a:p><a:endParaRPr/></a:p>"),
    )
}

/// The notes of a slide, a paragraph a line.
pub(super) fn notes(text: &str, lang: &str) -> String {
    let mut lines = String::new();
    for line in text.lines() {
        let (lang, line) = (escaped(lang), escaped(line));
        push!(
            lines,
            "<a:p><a:r><a:rPr lang=\"{lang}\"/><a:t>{line}</a:t></a:r></a:p>"
        );
    }
    format!(
        "<p:notes {NAMESPACES}><p:cSld><p:spTree>{ROOT}{}{}</p:spTree></p:cSld>\
         <p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>",
        notes_picture(),
        notes_frame(&lines)
    )
}

fn notes_picture() -> &'static str {
    "<p:sp><p:nvSpPr><p:cNvPr id=\"2\" name=\"Slide\"/><p:cNvSpPr><a:spLocks noGrp=\"1\" noRot=\"1\" noChangeAspect=\"1\"/>\
     </p:cNvSpPr><p:nvPr><p:ph type=\"sldImg\"/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm><a:off x=\"685800\" y=\"1143000\"/>\
     <a:ext cx=\"5486400\" cy=\"3086100\"/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></p:spPr></p:sp>"
}

fn notes_frame(paragraphs: &str) -> String {
    format!(
        "<p:sp><p:nvSpPr><p:cNvPr id=\"3\" name=\"Notes\"/><p:cNvSpPr><a:spLocks noGrp=\"1\"/></p:cNvSpPr>\
         <p:nvPr><p:ph type=\"body\" idx=\"1\"/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm><a:off x=\"685800\" y=\"4400550\"/>\
         <a:ext cx=\"5486400\" cy=\"3600450\"/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></p:spPr>\
         <p:txBody><a:bodyPr/><a:lstStyle/>{paragraphs}</p:txBody></p:sp>"
    )
}

pub(super) fn theme() -> String {
    let named = [
        ("dk1", "1F2430"),
        ("lt1", "FFFFFF"),
        ("dk2", "2B3A67"),
        ("lt2", "F4F2EC"),
        ("accent1", "3B5BDB"),
        ("accent2", "1E7F55"),
        ("accent3", "C93A52"),
        ("accent4", "FFE08A"),
        ("accent5", "9FC0E6"),
        ("accent6", "7A4FBF"),
        ("hlink", "3B5BDB"),
        ("folHlink", "7A4FBF"),
    ];
    let mut colours = String::new();
    for (name, value) in named {
        push!(colours, "<a:{name}><a:srgbClr val=\"{value}\"/></a:{name}>");
    }
    let font = "<a:latin typeface=\"Arial\"/><a:ea typeface=\"\"/><a:cs typeface=\"\"/>";
    let fill = "<a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill>".repeat(3);
    let line =
        "<a:ln w=\"9525\"><a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill></a:ln>".repeat(3);
    let effect = "<a:effectStyle><a:effectLst/></a:effectStyle>".repeat(3);
    format!(
        "<a:theme xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" name=\"Jalon\"><a:themeElements>\
         <a:clrScheme name=\"Jalon\">{colours}</a:clrScheme><a:fontScheme name=\"Jalon\"><a:majorFont>{font}</a:majorFont>\
         <a:minorFont>{font}</a:minorFont></a:fontScheme><a:fmtScheme name=\"Jalon\"><a:fillStyleLst>{fill}</a:fillStyleLst>\
         <a:lnStyleLst>{line}</a:lnStyleLst><a:effectStyleLst>{effect}</a:effectStyleLst>\
         <a:bgFillStyleLst>{fill}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>"
    )
}

pub(super) fn core_properties(title: &str, lang: &str) -> String {
    format!(
        "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" \
         xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>{}</dc:title><dc:creator>Jalon</dc:creator>\
         <dc:language>{}</dc:language></cp:coreProperties>",
        escaped(title),
        escaped(lang)
    )
}
