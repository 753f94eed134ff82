package org.wholeschool.bench;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A form of a page with what stands in its fields, read from the page as a browser does, so that a form that is built
 * anew needs no new client.
 */
public final class HtmlForm {

    private static final Pattern TAG = Pattern.compile(
            "<(input|textarea|select|option|button|template|/template|/select)\\b([^>]*)>", Pattern.CASE_INSENSITIVE);
    private static final Pattern ATTRIBUTE = Pattern.compile("([a-zA-Z:-]+)(?:=\"([^\"]*)\")?");

    private final String attributes;
    private final List<Field> fields = new ArrayList<>();

    /** A field: what it would send, and whether it would. */
    private static final class Field {
        private final String name;
        private final String type;
        private String value;
        private boolean sent;

        private Field(String name, String type, String value, boolean sent) {
            this.name = name;
            this.type = type;
            this.value = value;
            this.sent = sent;
        }
    }

    private HtmlForm(String attributes) {
        this.attributes = attributes;
    }

    /**
     * @param page a page
     * @param id of a form in it
     * @return the form
     * @throws IllegalStateException where the page has none
     */
    public static HtmlForm of(String page, String id) {
        Matcher opening =
                Pattern.compile("<form\\b([^>]*\\bid=\"" + id + "\"[^>]*)>").matcher(page);
        if (!opening.find()) {
            throw new IllegalStateException("no form \"" + id + "\" on the page: "
                    + page.replaceAll("(?s)<(script|style).*?</\\1>|<[^>]*>|\\s+", " ")
                            .replaceAll(" +", " ")
                            .strip());
        }
        HtmlForm form = new HtmlForm(opening.group(1));
        form.read(page.substring(opening.end(), page.indexOf("</form>", opening.end())));
        return form;
    }

    private void read(String html) {
        Matcher tag = TAG.matcher(html);
        boolean inTemplate = false;
        String select = null;
        while (tag.find()) {
            String kind = tag.group(1).toLowerCase(Locale.ROOT);
            String name = attribute(tag.group(2), "name");
            if (kind.endsWith("template")) {
                inTemplate = kind.equals("template");
                continue;
            }
            if (inTemplate) {
                continue;
            }
            if (kind.equals("select")) {
                select = name;
            } else if (kind.equals("/select")) {
                select = null;
            } else if (kind.equals("option") && select != null) {
                fields.add(new Field(
                        select,
                        "option",
                        attribute(tag.group(2), "value"),
                        attribute(tag.group(2), "selected") != null));
            } else if (name != null) {
                String value = kind.equals("textarea")
                        ? plain(html.substring(tag.end(), html.indexOf("</textarea>", tag.end())))
                                .replaceFirst("^\\R", "")
                        : attribute(tag.group(2), "value");
                String type = kind.equals("input") ? String.valueOf(attribute(tag.group(2), "type")) : kind;
                boolean choice = type.equals("radio") || type.equals("checkbox");
                fields.add(new Field(
                        name,
                        type,
                        value == null ? "" : value,
                        choice
                                ? attribute(tag.group(2), "checked") != null
                                : !type.equals("submit") && !kind.equals("button")));
            }
        }
    }

    /** @return an attribute of the form itself, or null. */
    public String attribute(String name) {
        return attribute(attributes, name);
    }

    private static String attribute(String tag, String name) {
        Matcher attribute = ATTRIBUTE.matcher(tag);
        while (attribute.find()) {
            if (attribute.group(1).equalsIgnoreCase(name)) {
                return attribute.group(2) == null ? "" : plain(attribute.group(2));
            }
        }
        return null;
    }

    private static String plain(String html) {
        return html.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }

    boolean has(String name) {
        return fields.stream().anyMatch(field -> field.name.equals(name));
    }

    /** Types into a field; adds one where the form has none of that name, as a script does. */
    public HtmlForm type(String name, String value) {
        fields.removeIf(field -> field.name.equals(name));
        fields.add(new Field(name, "text", value, true));
        return this;
    }

    /** @return what a field that is typed into holds. */
    String value(String name) {
        return fields.stream()
                .filter(field -> field.name.equals(name))
                .map(field -> field.value)
                .findFirst()
                .orElse(null);
    }

    /** @return the values that can be chosen of a group or a list. */
    public List<String> choices(String name) {
        return fields.stream()
                .filter(field -> field.name.equals(name))
                .map(field -> field.value)
                .filter(value -> value != null && !value.isEmpty())
                .toList();
    }

    /** Chooses one of a group or a list. */
    public HtmlForm choose(String name, String value) {
        fields.stream()
                .filter(field -> field.name.equals(name))
                .forEach(field -> field.sent = value.equals(field.value));
        return this;
    }

    /** @return the fields as they are sent, by the button of that name. */
    public String sentBy(String button) {
        return encoded(field -> field.sent) + "&"
                + encoded(field ->
                        field.name.equals(button) && (field.type.equals("submit") || field.type.equals("button")));
    }

    /**
     * @return the fields with a file beside them as they are sent by the button of that name: the parts of a body whose
     *     boundary is given.
     */
    byte[] partsSentBy(String button, String file, byte[] content, String boundary) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        fields.stream()
                .filter(field -> field.sent && !field.type.equals("file") || field.name.equals(button))
                .forEach(field -> body.writeBytes(
                        part(boundary, field.name, "", field.value).getBytes(StandardCharsets.UTF_8)));
        body.writeBytes(part(boundary, file, "; filename=\"log.csv\"", "")
                .replaceFirst("\r\n$", "")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }

    private static String part(String boundary, String name, String more, String value) {
        return "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"" + more + "\r\n\r\n" + value
                + "\r\n";
    }

    /** @return the fields as a script sends them, by no button. */
    String sent() {
        return encoded(field -> field.sent);
    }

    private String encoded(Predicate<Field> which) {
        return fields.stream()
                .filter(which)
                .map(field -> encoded(field.name) + "="
                        + encoded(field.value.replace("\r\n", "\n").replace("\n", "\r\n")))
                .collect(Collectors.joining("&"));
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
