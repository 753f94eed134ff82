package org.wholeschool.platform.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.swing.text.BadLocationException;
import javax.swing.text.Document;
import javax.swing.text.rtf.RTFEditorKit;
import org.apache.poi.hsmf.MAPIMessage;
import org.apache.poi.hsmf.datatypes.AttachmentChunks;
import org.apache.poi.hsmf.datatypes.ByteChunk;
import org.apache.poi.hsmf.datatypes.RecipientChunks;
import org.apache.poi.hsmf.datatypes.StringChunk;
import org.apache.poi.hsmf.exceptions.ChunkNotFoundException;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Reads a mail that Outlook saved (.msg): its words and the pictures in them; other files are listed. */
final class OutlookReader {

    private static final String MAIL = "__properties_version1.0";
    private static final String LOCKED = "EncryptedPackage";

    private final MAPIMessage message;
    private final BlockList blocks;
    private final MailBlocks mail;
    private final Set<AttachmentChunks> shown = new HashSet<>();

    private OutlookReader(MAPIMessage message, BlockList blocks) {
        this.message = message;
        this.blocks = blocks;
        this.mail = new MailBlocks(blocks);
    }

    static void read(byte[] content, BlockList blocks) throws IOException, DecoderProgram.NotDrawn {
        try (POIFSFileSystem file = new POIFSFileSystem(new ByteArrayInputStream(content))) {
            DirectoryNode root = file.getRoot();
            if (root.hasEntry(LOCKED)) {
                throw new DecoderProgram.NotDrawn(DecoderProgram.Answer.LOCKED);
            }
            if (!root.hasEntry(MAIL)) {
                throw new DecoderProgram.NotDrawn(DecoderProgram.Answer.OTHER_OFFICE);
            }
            try (MAPIMessage message = new MAPIMessage(root)) {
                message.setReturnNullOnMissingChunk(true);
                message.guess7BitEncoding();
                new OutlookReader(message, blocks).all();
            } catch (ChunkNotFoundException never) {
                throw new IOException(never);
            }
        }
    }

    private void all() throws ChunkNotFoundException, IOException {
        mail.field(
                DocumentLabel.FROM,
                named(message.getDisplayFrom(), text(message.getMainChunks().getEmailFromChunk())));
        mail.field(DocumentLabel.TO, recipients(message.getDisplayTo()));
        mail.field(DocumentLabel.CC, recipients(message.getDisplayCC()));
        mail.field(DocumentLabel.BCC, recipients(message.getDisplayBCC()));
        Calendar date = message.getMessageDate();
        mail.date(date == null ? null : date.toInstant());
        mail.field(DocumentLabel.SUBJECT, message.getSubject());
        body();
        for (AttachmentChunks attached : message.getAttachmentFiles()) {
            if (!shown.contains(attached)) {
                mail.file(name(attached), size(attached));
            }
        }
        mail.end();
    }

    private void body() throws ChunkNotFoundException, IOException {
        String html = message.getHtmlBody();
        String plain = message.getTextBody();
        if (html != null && !html.isBlank()) {
            HtmlReader.read(html, blocks, this::picture);
        } else if (plain != null && !plain.isBlank()) {
            mail.words(plain);
        } else if (message.getRtfBody() != null) {
            mail.words(unformatted(message.getRtfBody()));
        }
    }

    private static String unformatted(String rich) throws IOException {
        try {
            RTFEditorKit kit = new RTFEditorKit();
            Document document = kit.createDefaultDocument();
            kit.read(new StringReader(rich), document, 0);
            return document.getText(0, document.getLength());
        } catch (BadLocationException broken) {
            throw new IOException(broken);
        }
    }

    private static String text(StringChunk chunk) {
        return chunk == null ? "" : chunk.getValue();
    }

    private static String named(String name, String address) {
        boolean mailed = address.contains("@") && (name == null || !name.contains(address));
        return name == null ? address : mailed ? name + " <" + address + ">" : name;
    }

    /** Outlook keeps the names that it showed, and apart from them everybody's address. */
    private String recipients(String names) {
        if (names == null || names.isBlank()) {
            return "";
        }
        List<String> all = new ArrayList<>();
        for (String name : names.split(";")) {
            String address = "";
            for (RecipientChunks recipient : message.getRecipientDetailsChunks()) {
                String known = recipient.getRecipientName();
                if (known != null && known.strip().equalsIgnoreCase(name.strip())) {
                    address = recipient.getRecipientEmailAddress();
                }
            }
            all.add(named(name.strip(), address == null ? "" : address));
        }
        return String.join(", ", all);
    }

    private static String name(AttachmentChunks attached) {
        String name = text(attached.getAttachLongFileName());
        if (name.isBlank()) {
            name = text(attached.getAttachFileName());
        }
        return name.isBlank() ? text(attached.getAttachDisplayName()) : name;
    }

    private static long size(AttachmentChunks attached) {
        ByteChunk data = attached.getAttachData();
        return data == null || data.getValue() == null ? 0 : data.getValue().length;
    }

    private byte[] picture(String id) {
        for (AttachmentChunks attached : message.getAttachmentFiles()) {
            String known = text(attached.getAttachContentId()).toLowerCase(Locale.ROOT);
            if (known.equals(id.toLowerCase(Locale.ROOT)) && attached.getAttachData() != null) {
                shown.add(attached);
                return attached.getAttachData().getValue();
            }
        }
        return null;
    }
}
