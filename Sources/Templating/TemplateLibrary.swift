/// The templates of a site, compiled: every name resolved, every partial in place, every value
/// checked to stand where it may.
///
/// The language is Mustache: variables, dotted names, sections, inverted sections, comments,
/// partials and set delimiters as its specification has them, without lambdas, inheritance and
/// pragmas. It is stricter in these ways:
///
/// - names, and the kinds of their values, are declared; an unknown one is an error;
/// - two braces take text and addresses, three braces take markup, JSON and style sheets;
/// - a section over a value that can never be missing is an error;
/// - a partial that is missing or includes itself is an error.
package struct TemplateLibrary: Sendable {
  let programs: [String: TemplateProgram]
}
