package org.wholeschool.concern.incidentlog;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.Charset;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.wholeschool.access.Actors;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.CurrentAction;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.concern.incidentlog.read.ColumnGuess;
import org.wholeschool.concern.incidentlog.read.ColumnMapping;
import org.wholeschool.concern.incidentlog.read.ImportChoices;
import org.wholeschool.concern.incidentlog.read.RowVerdict;
import org.wholeschool.concern.incidentlog.read.SchoolWords;
import org.wholeschool.concern.incidentlog.read.ValueChoice;
import org.wholeschool.concern.record.BatchState;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.Service;
import org.wholeschool.platform.csv.CellText;
import org.wholeschool.platform.csv.CsvTable;
import org.wholeschool.roster.Roster;
import org.wholeschool.school.Schools;
import org.wholeschool.school.category.Categories;
import org.wholeschool.school.place.Site;

/**
 * Keeps the file of another system's log and what a lead has chosen for it, until it is taken in or thrown away. The
 * file stands encrypted in the database, so that it can be left and come back to from any device.
 */
@Service
public class IncidentLogDraft {

    private static final int LONGEST_NAME = 80;
    private static final int HOUR = 60 * 60;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Actors actors;

    @Inject
    private CurrentAction current;

    @Inject
    private Schools schools;

    @Inject
    private Site site;

    @Inject
    private Categories categories;

    @Inject
    private Roster roster;

    @Inject
    private IncidentLogCheck check;

    /**
     * Keeps a file and proposes what its columns are: as in the newest kept mapping that fits, or else by a guess.
     *
     * @return the batch's id
     * @throws BadInput at "file" when it cannot be read as a log
     */
    @Permit(
            code = "IncidentLogDraft.upload",
            value = {Role.LEAD, Role.DEPUTY})
    public long upload(String fileName, byte[] content) {
        CsvTable table = UploadedLog.read(content);
        ImportChoices choices = mappings().stream()
                .map(ImportMapping::choices)
                .filter(kept -> kept.columns().fits(table.headings()))
                .findFirst()
                .orElseGet(() -> new ImportChoices(ColumnGuess.of(table, zone()), Map.of(), Map.of(), false));
        ImportBatch batch = new ImportBatch(
                UploadedLog.tidyName(fileName),
                content,
                table,
                choices,
                actors.current().accountId(),
                Now.instant());
        em.persist(batch);
        em.flush();
        current.about("import", batch.getId());
        return batch.getId();
    }

    /** @return what a person needs to see to say what each column is. */
    @Permit(
            code = "IncidentLogDraft.columns",
            value = {Role.LEAD, Role.DEPUTY},
            onceInSeconds = HOUR)
    public DraftColumns columns(long batchId) {
        ImportBatch batch = draft(batchId);
        CsvTable table = batch.table();
        List<String> fitting = mappings().stream()
                .filter(kept -> kept.choices().columns().fits(table.headings()))
                .map(ImportMapping::name)
                .toList();
        return DraftColumns.of(batch, table, fitting);
    }

    /** @return how the dates of these columns read. */
    @Permit(
            code = "IncidentLogDraft.dates",
            value = {Role.LEAD, Role.DEPUTY},
            onceInSeconds = HOUR)
    public DraftDates dates(long batchId, ColumnMapping columns) {
        return DraftDates.of(draft(batchId).table(), columns, zone());
    }

    /**
     * Reads the file in another encoding; headings that were told apart by their letters are guessed afresh.
     *
     * @throws BadInput at "encoding" when the file does not fit it
     */
    @Permit(
            code = "IncidentLogDraft.readAs",
            value = {Role.LEAD, Role.DEPUTY})
    public void readAs(long batchId, Charset charset) {
        ImportBatch batch = draft(batchId);
        CsvTable table = UploadedLog.read(batch.content(), charset);
        batch.read(table);
        if (!batch.choices().columns().fits(table.headings())) {
            batch.choose(new ImportChoices(ColumnGuess.of(table, zone()), Map.of(), Map.of(), false));
        }
    }

    /** Takes over the choices that were kept under a name. */
    @Permit(
            code = "IncidentLogDraft.use",
            value = {Role.LEAD, Role.DEPUTY})
    public void use(long batchId, String mappingName) {
        draft(batchId)
                .choose(mapping(mappingName)
                        .orElseThrow(() -> new NotFound("mapping"))
                        .choices());
    }

    /**
     * Says what each column is, and proposes what each place and category becomes.
     *
     * @throws BadInput at "columns" when rows cannot be read with them
     */
    @Permit(
            code = "IncidentLogDraft.choose",
            value = {Role.LEAD, Role.DEPUTY})
    public void choose(long batchId, ColumnMapping columns) {
        ImportBatch batch = draft(batchId);
        CsvTable table = batch.table();
        columns.problems().stream().findFirst().ifPresent(problem -> UploadedLog.refuse("columns", problem));
        ImportChoices before = batch.choices();
        batch.choose(words().complete(
                        table, new ImportChoices(columns, before.places(), before.categories(), before.twinsRepeat())));
    }

    /** @return the places and categories of the log with what each becomes, and what the school has to choose from. */
    @Permit(
            code = "IncidentLogDraft.values",
            value = {Role.LEAD, Role.DEPUTY},
            onceInSeconds = HOUR)
    public DraftValues values(long batchId) {
        ImportBatch batch = draft(batchId);
        return DraftValues.of(batch, batch.table(), site.places(), categories.all());
    }

    /** Says what each place and category of the log becomes. */
    @Permit(
            code = "IncidentLogDraft.chooseValues",
            value = {Role.LEAD, Role.DEPUTY})
    public void choose(long batchId, Map<String, ValueChoice> places, Map<String, ValueChoice> categoryChoices) {
        ImportBatch batch = draft(batchId);
        ImportChoices before = batch.choices();
        batch.choose(words().complete(
                        batch.table(),
                        new ImportChoices(
                                before.columns(), places, categoryChoices, before.twinsRepeat(), before.anyway())));
    }

    /** Says whether rows in the same words under references of their own are duplicates. */
    @Permit(
            code = "IncidentLogDraft.countTwinsAsDuplicates",
            value = {Role.LEAD, Role.DEPUTY})
    public void countTwinsAsDuplicates(long batchId, boolean repeat) {
        ImportBatch batch = draft(batchId);
        ImportChoices before = batch.choices();
        batch.choose(
                new ImportChoices(before.columns(), before.places(), before.categories(), repeat, before.anyway()));
    }

    /**
     * Takes a row in although it is a duplicate, or leaves it out after all.
     *
     * @param line on which the row begins
     * @param anyway whether it is taken in
     * @throws NotFound where the line is no duplicate's
     */
    @Permit(
            code = "IncidentLogDraft.takeAnyway",
            value = {Role.LEAD, Role.DEPUTY})
    public void takeAnyway(long batchId, int line, boolean anyway) {
        ImportBatch batch = draft(batchId);
        boolean isDuplicate = !anyway
                || check.verdicts(batchId).stream()
                        .anyMatch(verdict -> verdict.line() == line && verdict.isDuplicate());
        if (!isDuplicate) {
            throw new NotFound("import-row");
        }
        batch.choose(batch.choices().taking(line, anyway));
    }

    /** @return what would become of every row. */
    @Permit(
            code = "IncidentLogDraft.preview",
            value = {Role.LEAD, Role.DEPUTY})
    public DraftPreview preview(long batchId) {
        ImportBatch batch = draft(batchId);
        List<RowVerdict> verdicts = check.verdicts(batchId);
        Map<Long, Roster.Found> onRoll = roster.named(DraftPreview.pupils(verdicts)).stream()
                .collect(Collectors.toMap(Roster.Found::id, Function.identity()));
        return DraftPreview.of(batch, verdicts, batch.table(), onRoll);
    }

    /**
     * Keeps the choices of a batch under a name, in the place of what had that name before.
     *
     * @throws BadInput at "name" when it is blank or too long
     */
    @Permit(
            code = "IncidentLogDraft.keep",
            value = {Role.LEAD, Role.DEPUTY})
    public void keep(long batchId, String name) {
        current.about("import", batchId);
        String tidy = name == null ? "" : CellText.clean(name).text();
        if (tidy.isEmpty() || tidy.length() > LONGEST_NAME) {
            throw new BadInput("name", "mapping.name", LONGEST_NAME);
        }
        ImportMapping mapping = mapping(tidy).orElseGet(() -> new ImportMapping(tidy));
        mapping.keep(batch(batchId).choices().forAnyFile(), Now.instant());
        em.persist(mapping);
    }

    /** Throws the file away. */
    @Permit(
            code = "IncidentLogDraft.discard",
            value = {Role.LEAD, Role.DEPUTY})
    public void discard(long batchId) {
        em.remove(draft(batchId));
    }

    /** @return the file, which the action is then about. */
    private ImportBatch draft(long batchId) {
        current.about("import", batchId);
        ImportBatch batch = batch(batchId);
        if (batch.state() != BatchState.DRAFT) {
            throw new NotFound("import");
        }
        return batch;
    }

    private ImportBatch batch(long batchId) {
        ImportBatch batch = em.find(ImportBatch.class, batchId);
        if (batch == null) {
            throw new NotFound("import");
        }
        return batch;
    }

    private List<ImportMapping> mappings() {
        return em.createQuery("select m from ImportMapping m order by m.keptAt desc", ImportMapping.class)
                .getResultList();
    }

    private Optional<ImportMapping> mapping(String name) {
        return mappings().stream().filter(kept -> kept.name().equals(name)).findFirst();
    }

    private SchoolWords words() {
        return new SchoolWords(site.places(), categories.all());
    }

    private ZoneId zone() {
        return schools.profile().zone();
    }
}
