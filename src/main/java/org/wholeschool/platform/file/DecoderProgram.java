package org.wholeschool.platform.file;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;

/**
 * Decodes one file that was sent in and draws or reads it, in a process of its own: whatever a file does to a decoder
 * ends with this process, which has little memory, no environment, and a deadline that {@link Decoder} keeps. It reads
 * from its input and writes to its output, and nowhere else.
 */
public final class DecoderProgram {

    /** What became of it, as the number that it answers with. */
    enum Answer {
        DRAWN,
        NOT_READ,
        TOO_MANY_PIXELS,
        LOCKED,
        MACROS,
        OTHER_OFFICE
    }

    private DecoderProgram() {}

    /**
     * Its pages, drawn; or its words, with the pictures between them.
     *
     * @param total how many pages it has
     * @param drawn those that are shown, each a JPEG or PNG without anything but its pixels
     * @param words what it says, as {@link DocumentContent#bytes}; null where pictures show all of it
     */
    public record Drawn(int total, List<byte[]> drawn, byte[] words) {

        Drawn(int total, List<byte[]> drawn) {
            this(total, drawn, null);
        }
    }

    /** It cannot be drawn, and why. */
    static final class NotDrawn extends Exception {

        private static final long serialVersionUID = 1L;

        private final Answer answer;

        Answer answer() {
            return answer;
        }

        NotDrawn(Answer answer) {
            super(answer.name());
            this.answer = answer;
        }
    }

    /** @param nothing takes no arguments: what it is to do stands at the beginning of its input */
    public static void main(String[] nothing) throws IOException {
        DataInputStream in = new DataInputStream(System.in);
        DataOutputStream out = new DataOutputStream(System.out);
        // A library that says something must not say it between our answers.
        System.setOut(System.err);
        ImageIO.setUseCache(false);
        FileKind kind = FileKind.valueOf(in.readUTF());
        long mostPixels = in.readLong();
        byte[] content = new byte[in.readInt()];
        in.readFully(content);
        try {
            Drawn drawn = decode(kind, content, mostPixels);
            out.writeByte(Answer.DRAWN.ordinal());
            out.writeInt(drawn.total());
            out.writeInt(drawn.drawn().size());
            for (byte[] page : drawn.drawn()) {
                out.writeInt(page.length);
                out.write(page);
            }
            out.writeInt(drawn.words() == null ? 0 : drawn.words().length);
            out.write(drawn.words() == null ? new byte[0] : drawn.words());
        } catch (NotDrawn why) {
            out.writeByte(why.answer.ordinal());
        } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError broken) {
            out.writeByte(Answer.NOT_READ.ordinal());
        }
        out.flush();
    }

    /** Decodes in this process, as only this program and tests of what it reads should. */
    static Drawn decode(FileKind kind, byte[] content, long mostPixels) throws IOException, NotDrawn {
        if (kind == FileKind.PDF) {
            return PdfDrawing.draw(content, mostPixels);
        }
        if (!kind.isRead()) {
            return PictureDrawing.draw(content, kind, mostPixels);
        }
        BlockList blocks = new BlockList(mostPixels);
        try {
            switch (kind) {
                case MAIL -> MailReader.read(content, blocks);
                case OUTLOOK -> OutlookReader.read(content, blocks);
                case WORD, EXCEL -> OfficePackage.read(content, blocks);
                case JPEG, PNG, GIF, PDF, TEXT -> throw new IllegalArgumentException(kind + " has no words to read");
            }
        } catch (BlockList.Full enough) {
            // What was read until then is shown, and that there is more.
        }
        return blocks.read();
    }
}
