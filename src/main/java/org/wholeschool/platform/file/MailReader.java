package org.wholeschool.platform.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.dom.Body;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.dom.TextBody;
import org.apache.james.mime4j.dom.address.Address;
import org.apache.james.mime4j.dom.address.MailboxList;
import org.apache.james.mime4j.field.address.AddressFormatter;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;

/** Reads a mail as it went over the wire (.eml): its words and the pictures in them; other files are listed. */
final class MailReader {

    /** Mails within mails within mails: no one writes more, and each is a step deeper. */
    private static final int DEEPEST = 20;

    private static final Set<String> SEALED = Set.of("application/pkcs7-mime", "application/x-pkcs7-mime");

    private final BlockList blocks;
    private final MailBlocks mail;
    private final Map<String, Entity> pictures = new HashMap<>();
    private final Set<Entity> shown = new HashSet<>();

    private MailReader(BlockList blocks) {
        this.blocks = blocks;
        this.mail = new MailBlocks(blocks);
    }

    static void read(byte[] content, BlockList blocks) throws IOException, DecoderProgram.NotDrawn {
        DefaultMessageBuilder parser = new DefaultMessageBuilder();
        parser.setMimeEntityConfig(MimeConfig.custom()
                .setMaxHeaderCount(2_000)
                .setMaxHeaderLen(64 * 1024)
                .setMaxLineLen(-1)
                .build());
        parser.setDecodeMonitor(DecodeMonitor.SILENT);
        Message message = parser.parseMessage(new ByteArrayInputStream(content));
        MailReader reader = new MailReader(blocks);
        reader.fields(message);
        reader.collect(message, 0);
        reader.part(message, 0);
        reader.mail.end();
    }

    private void fields(Message message) {
        MailboxList from = message.getFrom();
        mail.field(DocumentLabel.FROM, from == null ? raw(message, "From") : words(from));
        mail.field(DocumentLabel.REPLY_TO, words(message.getReplyTo()));
        mail.field(DocumentLabel.TO, message.getTo() == null ? raw(message, "To") : words(message.getTo()));
        mail.field(DocumentLabel.CC, words(message.getCc()));
        mail.field(DocumentLabel.BCC, words(message.getBcc()));
        Date date = message.getDate();
        if (date == null) {
            mail.field(DocumentLabel.DATE, raw(message, "Date"));
        } else {
            mail.date(date.toInstant());
        }
        mail.field(DocumentLabel.SUBJECT, message.getSubject());
    }

    private static String words(List<? extends Address> addresses) {
        List<String> all = new ArrayList<>();
        if (addresses != null) {
            for (Address each : addresses) {
                StringBuilder words = new StringBuilder();
                AddressFormatter.DEFAULT.format(words, each, false);
                all.add(words.toString());
            }
        }
        return String.join(", ", all);
    }

    private static String raw(Message message, String name) {
        Field field = message.getHeader().getField(name);
        return field == null ? "" : field.getBody();
    }

    /** Pictures that the words refer to by a name of their own. */
    private void collect(Entity part, int depth) {
        Field id = part.getHeader() == null ? null : part.getHeader().getField("Content-ID");
        if (id != null && type(part).startsWith("image/")) {
            pictures.put(id.getBody().strip().replaceAll("^<|>$", ""), part);
        }
        if (part.getBody() instanceof Multipart parts && depth < DEEPEST) {
            for (Entity each : parts.getBodyParts()) {
                collect(each, depth + 1);
            }
        }
    }

    private static String type(Entity part) {
        return part.getMimeType() == null ? "" : part.getMimeType().toLowerCase(Locale.ROOT);
    }

    private void part(Entity part, int depth) throws IOException, DecoderProgram.NotDrawn {
        Body body = part.getBody();
        String type = type(part);
        if (SEALED.contains(type) && depth == 0 || type.equals("multipart/encrypted")) {
            throw new DecoderProgram.NotDrawn(DecoderProgram.Answer.LOCKED);
        }
        if (body instanceof Multipart parts) {
            if (depth >= DEEPEST) {
                blocks.leave(DocumentLabel.MORE_TEXT);
            } else if (type.equals("multipart/alternative")) {
                part(best(parts.getBodyParts(), depth), depth + 1);
            } else {
                for (Entity each : parts.getBodyParts()) {
                    part(each, depth + 1);
                }
            }
        } else if (body instanceof Message inner) {
            mail.file(inner.getSubject() == null ? part.getFilename() : inner.getSubject() + ".eml", size(inner));
        } else if (body instanceof TextBody text && isInline(part) && type.equals("text/html")) {
            HtmlReader.read(text(text), blocks, this::picture);
        } else if (body instanceof TextBody text && isInline(part) && type.equals("text/plain")) {
            mail.words(text(text));
        } else if (body instanceof SingleBody single && !shown.contains(part)) {
            other(part, single, type);
        }
    }

    private void other(Entity part, SingleBody body, String type) throws IOException {
        if (type.startsWith("image/") && "inline".equalsIgnoreCase(part.getDispositionType())) {
            blocks.picture(bytes(body), part.getFilename() == null ? "" : part.getFilename());
        } else {
            mail.file(part.getFilename(), body.size());
        }
    }

    private static boolean isInline(Entity part) {
        return !"attachment".equalsIgnoreCase(part.getDispositionType())
                && (part.getFilename() == null || part.getFilename().isBlank());
    }

    /** The same words in several ways, from the plainest on: as a page, which has tables and pictures, else as text. */
    private static Entity best(List<Entity> ways, int depth) {
        Entity best = ways.isEmpty() ? null : ways.get(0);
        for (Entity way : ways) {
            if (isPage(way, depth + 1)) {
                best = way;
            }
        }
        return best;
    }

    private static boolean isPage(Entity way, int depth) {
        return type(way).equals("text/html")
                || depth < DEEPEST
                        && way.getBody() instanceof Multipart parts
                        && parts.getBodyParts().stream().anyMatch(each -> isPage(each, depth + 1));
    }

    private byte[] picture(String name) {
        Entity part = pictures.get(name);
        if (part == null || !(part.getBody() instanceof SingleBody body)) {
            return null;
        }
        shown.add(part);
        try {
            return bytes(body);
        } catch (IOException broken) {
            return null;
        }
    }

    private static byte[] bytes(SingleBody body) throws IOException {
        try (InputStream in = body.getInputStream()) {
            return in.readAllBytes();
        }
    }

    private static String text(TextBody body) throws IOException {
        byte[] content = bytes(body);
        Charset charset = charset(body.getMimeCharset());
        return new String(content, charset);
    }

    /** A mail may name a way of writing that does not exist. */
    private static Charset charset(String name) {
        try {
            return name == null || name.equalsIgnoreCase("us-ascii") ? StandardCharsets.UTF_8 : Charset.forName(name);
        } catch (IllegalArgumentException unknown) {
            return StandardCharsets.UTF_8;
        }
    }

    private static long size(Message inner) {
        return inner.getBody() instanceof SingleBody body ? sizeOf(body) : 0;
    }

    private static long sizeOf(SingleBody body) {
        try {
            return body.size();
        } catch (IOException unknown) {
            return 0;
        }
    }
}
