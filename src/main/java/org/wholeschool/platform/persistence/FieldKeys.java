package org.wholeschool.platform.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Table;
import jakarta.persistence.metamodel.EntityType;
import java.lang.reflect.Field;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.wholeschool.platform.crypto.EncryptedBytes;
import org.wholeschool.platform.crypto.EncryptedDate;
import org.wholeschool.platform.crypto.EncryptedText;
import org.wholeschool.platform.crypto.FieldCipher;

/**
 * Says under which keys the encrypted fields of all tables are, and brings them under another one, a few at a time,
 * while people work. What is interrupted is gone on with by looking again.
 */
@ApplicationScoped
public class FieldKeys {

    /** A file's pieces are large: so many values are in memory at once. */
    private static final int AT_ONCE = 20;

    private static final Set<Class<?>> ENCRYPTED =
            Set.of(EncryptedText.class, EncryptedBytes.class, EncryptedDate.class);

    /**
     * Names the encrypted columns of each table that is written without JPA; a column that is missing here stays under
     * its old key.
     */
    private static final List<EncryptedColumn> BESIDE_ENTITIES = List.of(
            new EncryptedColumn("installation", "id", "key_check"),
            new EncryptedColumn("outgoing_mail", "id", "recipient"),
            new EncryptedColumn("outgoing_mail", "id", "subject"),
            new EncryptedColumn("outgoing_mail", "id", "body"),
            new EncryptedColumn("outgoing_mail", "id", "attached"));

    /** Asked for the entities only. A factory of its own would not be injected where a job's thread comes first. */
    @PersistenceContext
    private EntityManager em;

    /**
     * An encrypted column.
     *
     * @param table its table
     * @param key the column by which a row is found
     * @param name its name
     */
    public record EncryptedColumn(String table, String key, String name) {}

    /**
     * How far the values have come under the key that is used now.
     *
     * @param key its id
     * @param under values under it
     * @param others values under others
     * @param keys the ids of the keys that values are under
     */
    public record Standing(int key, long under, long others, Set<Integer> keys) {

        public boolean isDone() {
            return others == 0;
        }
    }

    /** @return every column that is encrypted, as the entities say it. */
    public List<EncryptedColumn> columns() {
        List<EncryptedColumn> columns = new ArrayList<>(BESIDE_ENTITIES);
        for (EntityType<?> entity : em.getEntityManagerFactory().getMetamodel().getEntities()) {
            Table table = entity.getJavaType().getAnnotation(Table.class);
            String name = table == null ? entity.getName().toLowerCase(Locale.ROOT) : table.name();
            List<Field> fields = new ArrayList<>();
            for (Class<?> type = entity.getJavaType(); type != Object.class; type = type.getSuperclass()) {
                fields.addAll(List.of(type.getDeclaredFields()));
            }
            String key = columnOf(fields.stream()
                    .filter(field -> field.isAnnotationPresent(Id.class))
                    .findFirst()
                    .orElseThrow());
            fields.stream()
                    .filter(FieldKeys::isEncrypted)
                    .forEach(field -> columns.add(new EncryptedColumn(name, key, columnOf(field))));
        }
        return columns;
    }

    private static boolean isEncrypted(Field field) {
        Convert convert = field.getAnnotation(Convert.class);
        return convert != null && ENCRYPTED.contains(convert.converter());
    }

    private static String columnOf(Field field) {
        Column column = field.getAnnotation(Column.class);
        return column == null || column.name().isEmpty() ? ColumnNames.ofField(field.getName()) : column.name();
    }

    /** @return the id of the key that new values use. */
    public int current() {
        return FieldCipher.current().keys().currentField();
    }

    /** @return the ids of the keys that are there to read with. */
    public Set<Integer> known() {
        return FieldCipher.current().keys().fieldIds();
    }

    /** @return how far the values of all schools are. */
    public Standing standing() {
        int current = current();
        long under = 0;
        long others = 0;
        Set<Integer> keys = new TreeSet<>();
        try (Connection connection = Database.owner().getConnection()) {
            for (EncryptedColumn column : columns()) {
                try (PreparedStatement count = connection.prepareStatement("select substring(" + column.name()
                                + " from 1 for 1), count(*) from " + column.table() + " where " + column.name()
                                + " is not null group by substring(" + column.name() + " from 1 for 1)");
                        ResultSet rows = count.executeQuery()) {
                    while (rows.next()) {
                        int key = FieldCipher.keyOf(rows.getBytes(1));
                        keys.add(key);
                        under += key == current ? rows.getLong(2) : 0;
                        others += key == current ? 0 : rows.getLong(2);
                    }
                }
            }
        } catch (SQLException fault) {
            throw new IllegalStateException("the encrypted fields could not be counted, state " + fault.getSQLState());
        }
        return new Standing(current, under, others, keys);
    }

    /**
     * What was done in one go.
     *
     * @param last the key of the last row that was looked at; null where none is left
     * @param unreadable values that no key of the key file reads: they stay as they are
     */
    public record Piece(Object last, int unreadable) {}

    /**
     * Brings some values of a column under the current key, and passes over what cannot be read. Rows that somebody
     * writes at this moment are passed over too, so that nobody waits for this and this for nobody: the next look finds
     * them.
     *
     * @param column which
     * @param after rows with a larger key only; null to begin
     * @param most how many rows at most
     * @return how far it came
     */
    public Piece bringOver(EncryptedColumn column, Object after, int most) {
        FieldCipher cipher = FieldCipher.current();
        byte[] current = {(byte) cipher.keys().currentField()};
        Object last = null;
        int unreadable = 0;
        try (Connection connection = Database.owner().getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement values =
                            connection.prepareStatement(valuesUnderOtherKeys(column, after != null, most));
                    PreparedStatement write = connection.prepareStatement("update " + column.table() + " set "
                            + column.name() + " = ? where " + column.key() + " = ?")) {
                values.setBytes(1, current);
                if (after != null) {
                    values.setObject(2, after);
                }
                values.setFetchSize(AT_ONCE);
                ResultSet rows = values.executeQuery();
                int waiting = 0;
                while (rows.next()) {
                    last = rows.getObject(1);
                    byte[] now = underCurrent(cipher, rows.getBytes(2));
                    if (now == null) {
                        unreadable++;
                        continue;
                    }
                    write.setBytes(1, now);
                    write.setObject(2, last);
                    write.addBatch();
                    if (++waiting % AT_ONCE == 0) {
                        write.executeBatch();
                    }
                }
                write.executeBatch();
            }
            connection.commit();
        } catch (SQLException fault) {
            throw new IllegalStateException(
                    "encrypted fields could not be brought under another key, state " + fault.getSQLState());
        }
        return new Piece(last, unreadable);
    }

    private static String valuesUnderOtherKeys(EncryptedColumn column, boolean isGoingOn, int most) {
        return "select " + column.key() + ", " + column.name() + " from " + column.table() + " where "
                + column.name() + " is not null and substring("
                + column.name() + " from 1 for 1) <> ?" + (isGoingOn ? " and " + column.key() + " > ?" : "")
                + " order by " + column.key()
                + " fetch first " + most + " rows only"
                + (Database.isPostgreSql() ? " for no key update skip locked" : " for update skip locked");
    }

    /** Encrypts a value anew, or returns null where no key of the key file reads it. */
    private static byte[] underCurrent(FieldCipher cipher, byte[] value) {
        byte[] content;
        try {
            content = cipher.decryptBytes(value);
        } catch (IllegalStateException unreadable) {
            return null;
        }
        return cipher.encrypt(content);
    }

    /** @return the words of a set of key ids, as the key file names them. */
    static String named(Set<Integer> ids) {
        return ids.stream().sorted().map(id -> "field." + id).collect(Collectors.joining(", "));
    }
}
