/**
 * Parley's records, commands and views as JSON, with Jackson 2.
 *
 * <p>{@link dev.parley.jackson.ParleyJson} reads and writes with limits and with one exception that names the place;
 * {@link dev.parley.jackson.ParleyModule} teaches the format to a mapper of the application. The format is one for
 * both.
 *
 * <h2>The format</h2>
 *
 * <table>
 *   <caption>How values are written</caption>
 *   <tr><th>value</th><th>JSON</th></tr>
 *   <tr><td>ids, handles, tags, moods, kinds, cursors, digests</td><td>a string</td></tr>
 *   <tr><td>a time</td><td>a string, RFC 3339 in UTC, at most six decimals, no trailing zeros:
 *       {@code "2026-01-02T03:04:05.12Z"}; read with up to nine decimals, of which six are kept</td></tr>
 *   <tr><td>a duration</td><td>a string, ISO 8601: {@code "PT1M30S"}</td></tr>
 *   <tr><td>an enum</td><td>a string, in lower case with hyphens: {@code "most-hugged"}</td></tr>
 *   <tr><td>a number, a revision</td><td>a whole number without fraction and exponent</td></tr>
 *   <tr><td>a record, a command, a view</td><td>an object; names are those of the components, in camelCase</td></tr>
 *   <tr><td>what is absent</td><td>absent, never {@code null}; in records and commands a list without elements is
 *       {@code []}</td></tr>
 *   <tr><td>a case of a sealed type</td><td>an object with {@code "type"} first; read with it anywhere. A command's is
 *       its {@linkplain dev.parley.command.Command#action() action}</td></tr>
 *   <tr><td>{@code Author}</td><td>{@code {"type":"named","member":…}}, {@code {"type":"alias","name":…}},
 *       {@code {"type":"ghost","name":…}}, {@code {"type":"erased","surrogate":…}}</td></tr>
 *   <tr><td>{@code HugCounts}, {@code metadata}, {@code grants}, {@code arguments}</td><td>an object by kind, name,
 *       role, figure</td></tr>
 *   <tr><td>{@code ReplyPath}, {@code Withholdings}, the forums of a {@code Policy}</td><td>an array</td></tr>
 * </table>
 *
 * <h2>What a command may leave out</h2>
 *
 * <p>{@code id}, {@code issuedAt}, {@code type} and whatever is not in this table have to be there.
 *
 * <table>
 *   <caption>What absent fields of commands mean</caption>
 *   <tr><th>field</th><th>absent</th></tr>
 *   <tr><td>{@code mood}, {@code replyTo}, {@code reason}, {@code until}, {@code parent}, {@code withholding}</td>
 *       <td>none</td></tr>
 *   <tr><td>{@code tags} of {@code start-thread}</td><td>{@code []}</td></tr>
 *   <tr><td>{@code bumping} of {@code reply}</td><td>{@code "bumps"}</td></tr>
 *   <tr><td>{@code kind} of {@code give-hug} and {@code take-back-hug}</td><td>{@code "hug"}</td></tr>
 *   <tr><td>{@code description}, {@code position}, {@code settings} of {@code open-forum}</td><td>{@code ""},
 *       {@code 0}, the defaults</td></tr>
 *   <tr><td>{@code name}, {@code description}, {@code position}, {@code settings} of {@code change-forum}</td>
 *       <td>stays as it is</td></tr>
 *   <tr><td>each field of {@code settings}</td><td>its default, also in records</td></tr>
 * </table>
 *
 * <p>The texts and counts of a command are read as they came, also over-long ones: {@link dev.parley.command.Shape}
 * says all that is wrong with them at once. What a record holds is checked while it is read.
 *
 * <p>The format itself lives in a package that is not exported; here are its binding to Jackson 2 and the limits.
 */
package dev.parley.jackson;
