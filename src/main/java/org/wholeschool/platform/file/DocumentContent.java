package org.wholeschool.platform.file;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.wholeschool.platform.file.DocumentBlock.Kind;
import org.wholeschool.platform.file.DocumentBlock.Mark;
import org.wholeschool.platform.file.DocumentBlock.Row;
import org.wholeschool.platform.file.DocumentBlock.Span;

/**
 * What a Word, Excel or mail file says, without anything that could run. Its bytes come from the decoder's process and
 * are kept with the file, so every later version must read {@link #FORMAT} and those before it.
 *
 * @param blocks from top to bottom
 */
public record DocumentContent(List<DocumentBlock> blocks) {

    private static final int FORMAT = 1;

    private static final DocumentLabel[] LABELS = DocumentLabel.values();

    /** @return it, as it is kept */
    public byte[] bytes() {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(whole)) {
            out.writeByte(FORMAT);
            out.writeInt(blocks.size());
            for (DocumentBlock block : blocks) {
                out.writeUTF(block.kind().name());
                out.writeUTF(block.label() == null ? "" : block.label().name());
                out.writeInt(block.number());
                write(out, block.name());
                write(out, block.text());
                out.writeInt(block.rows().size());
                for (Row row : block.rows()) {
                    write(out, row.label());
                    out.writeBoolean(row.head());
                    out.writeBoolean(row.hidden());
                    out.writeInt(row.cells().size());
                    for (List<Span> cell : row.cells()) {
                        write(out, cell);
                    }
                }
            }
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        return whole.toByteArray();
    }

    private static void write(DataOutputStream out, List<Span> spans) throws IOException {
        out.writeInt(spans.size());
        for (Span span : spans) {
            out.writeUTF(span.mark().name());
            write(out, span.text());
        }
    }

    private static void write(DataOutputStream out, String text) throws IOException {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(encoded.length);
        out.write(encoded);
    }

    /**
     * @param bytes as {@link #bytes} made them
     * @return what they say
     * @throws IOException where they were not made by it
     */
    public static DocumentContent of(byte[] bytes) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        if (in.readUnsignedByte() != FORMAT) {
            throw new IOException("a later format");
        }
        try {
            List<DocumentBlock> blocks = new ArrayList<>();
            for (int left = in.readInt(); left > 0; left--) {
                Kind kind = Kind.valueOf(in.readUTF());
                DocumentLabel label = label(in.readUTF());
                blocks.add(new DocumentBlock(kind, label, in.readInt(), text(in), spans(in), rows(in)));
            }
            return new DocumentContent(blocks);
        } catch (IllegalArgumentException unknown) {
            throw new IOException("not a document", unknown);
        }
    }

    private static DocumentLabel label(String name) {
        for (DocumentLabel label : LABELS) {
            if (label.name().equals(name)) {
                return label;
            }
        }
        return null;
    }

    private static List<Row> rows(DataInputStream in) throws IOException {
        List<Row> rows = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            String label = text(in);
            boolean head = in.readBoolean();
            boolean hidden = in.readBoolean();
            List<List<Span>> cells = new ArrayList<>();
            for (int more = in.readInt(); more > 0; more--) {
                cells.add(spans(in));
            }
            rows.add(new Row(label, head, hidden, cells));
        }
        return rows;
    }

    private static List<Span> spans(DataInputStream in) throws IOException {
        List<Span> spans = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            spans.add(new Span(Mark.valueOf(in.readUTF()), text(in)));
        }
        return spans;
    }

    private static String text(DataInputStream in) throws IOException {
        int length = in.readInt();
        byte[] encoded = length < 0 || length > in.available() ? null : in.readNBytes(length);
        if (encoded == null) {
            throw new IOException("cut off");
        }
        return new String(encoded, StandardCharsets.UTF_8);
    }

    /** Says nothing of what it holds, wherever it is printed. */
    @Override
    public String toString() {
        return "DocumentContent of " + blocks.size() + " blocks";
    }
}
