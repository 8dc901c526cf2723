package org.tongxin.proposal.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tongxin.common.MemberId;
import org.tongxin.common.SessionId;
import org.tongxin.common.UnitId;
import org.tongxin.proposal.ProposalId;

/**
 * A proposal (提案): the aggregate that allows or refuses every step of its journey. It is changed only through its verbs,
 * which stand in one class per desk: {@link Writing}, {@link Reviewing}, {@link Handover}, {@link Answering}, {@link
 * Judging}, {@link Leading}, {@link Extending}, {@link Tracking}, {@link Merging}, {@link Converting}, {@link Publishing}, {@link Contacting}, {@link Appraising}, {@link Clearing}. A verb gives the step taken, or every reason that stands against it, and then changes nothing.
 */
public final class Proposal {

    final ProposalId id;
    final long version;
    final Origin origin;
    State state = State.DRAFT;
    Text text = Text.EMPTY;

    @Nullable
    String category;

    Numbers numbers = Numbers.NONE;
    Milestones dates = Milestones.NONE;
    int submissions;
    int round;
    final List<Cosigner> cosigners = new ArrayList<>();
    final List<Review> reviews = new ArrayList<>();
    final List<Handling> handlings = new ArrayList<>();
    final List<Reply> replies = new ArrayList<>();
    final List<Rating> ratings = new ArrayList<>();

    @Nullable
    KeyMatter key;

    final List<Oversight> oversights = new ArrayList<>();
    final List<Extension> extensions = new ArrayList<>();
    final List<Progress> progress = new ArrayList<>();
    final List<LookBack> lookBacks = new ArrayList<>();
    final List<Tie> ties = new ArrayList<>();
    final List<Publication> publications = new ArrayList<>();
    final List<Merged> merged = new ArrayList<>();
    final List<Conversion> conversions = new ArrayList<>();
    final List<Recusal> recusals = new ArrayList<>();

    @Nullable
    ProposalId mergedInto;

    final List<Contact> contacts = new ArrayList<>();
    final List<Gain> gains = new ArrayList<>();
    final List<Appraisal> appraisals = new ArrayList<>();

    final List<SubAssignment> subAssignments = new ArrayList<>();
    final List<StrikeOff> strikeOffs = new ArrayList<>();

    @Nullable
    String waiver;

    @Nullable
    Excellence excellence;

    @Nullable
    Warrant warrant;

    @Nullable
    Intake intake;

    final Clocks clocks = new Clocks();
    private final List<Taken> taken = new ArrayList<>();

    @Nullable
    Stored stored;

    Proposal(ProposalId id, long version, Origin origin) {
        this.id = id;
        this.version = version;
        this.origin = origin;
    }

    /** Begins a proposal on an empty sheet; the first step of its timeline. */
    public static Proposal begin(ProposalId id, Origin origin, Occasion by) {
        Proposal proposal = new Proposal(id, 0, origin);
        proposal.take(Step.BEGIN, State.DRAFT, by, Map.of("channel", origin.channel()));
        return proposal;
    }

    /**
     * Where a proposal comes from; it never changes.
     *
     * @param kind who hands it in
     * @param proposer the first proposer; for a collective proposal its convener or contact
     * @param body name of the collective proposer, where there is one
     * @param sector code of the first proposer's sector at the time
     * @param channel how it came in
     * @param source number it had where it came from, for paper and imports
     */
    public record Origin(
            ProposerKind kind,
            MemberId proposer,
            @Nullable String body,
            @Nullable String sector,
            Channel channel,
            @Nullable String source) {}

    /**
     * Its numbers.
     *
     * @param session session it belongs to, from submission on
     * @param serial number in the receipt book of the session (流水号)
     * @param filing number under which it is filed in the session (案号); not the serial
     */
    public record Numbers(
            @Nullable SessionId session,
            @Nullable Integer serial,
            @Nullable Integer filing) {

        /** Not yet received. */
        public static final Numbers NONE = new Numbers(null, null, null);
    }

    /**
     * When it passed its milestones.
     *
     * @param submitted first received
     * @param filed filed
     * @param transferred handed to its units
     * @param replied last reply issued
     * @param ended closed, refused or withdrawn
     */
    public record Milestones(
            @Nullable Instant submitted,
            @Nullable Instant filed,
            @Nullable Instant transferred,
            @Nullable Instant replied,
            @Nullable Instant ended) {

        /** Nothing happened yet. */
        public static final Milestones NONE = new Milestones(null, null, null, null, null);

        Milestones submitted(Instant at) {
            return submitted == null ? new Milestones(at, filed, transferred, replied, ended) : this;
        }

        Milestones filed(Instant at) {
            return new Milestones(submitted, at, transferred, replied, ended);
        }

        Milestones transferred(Instant at) {
            return new Milestones(submitted, filed, at, replied, ended);
        }

        Milestones replied(Instant at) {
            return new Milestones(submitted, filed, transferred, at, ended);
        }

        Milestones ended(@Nullable Instant at) {
            return new Milestones(submitted, filed, transferred, replied, at);
        }
    }

    public ProposalId id() {
        return id;
    }

    /** Counts the saves; a step is refused where its reader saw an older one. */
    public long version() {
        return version;
    }

    public Origin origin() {
        return origin;
    }

    /** When it was last saved, and by whom; nothing for a proposal that was never saved. */
    public Optional<Change> lastChange() {
        return Optional.ofNullable(stored).map(row -> new Change(row.changedBy(), row.changedAt()));
    }

    /** A save. */
    public record Change(String by, Instant at) {}

    public State state() {
        return state;
    }

    public Text text() {
        return text;
    }

    public @Nullable String category() {
        return category;
    }

    /** Whether its category was changed since it was loaded; what was counted under the old one is told again. */
    public boolean isRecategorized() {
        return stored != null && stored.category() != null && category != null && !category.equals(stored.category());
    }

    public Numbers numbers() {
        return numbers;
    }

    public Milestones dates() {
        return dates;
    }

    /** Which handling it is in: 0 none yet, 1 the first, one more each time it is handled again. */
    public int round() {
        return round;
    }

    public List<Cosigner> cosigners() {
        return List.copyOf(cosigners);
    }

    public List<Review> reviews() {
        return List.copyOf(reviews);
    }

    public List<Handling> handlings() {
        return List.copyOf(handlings);
    }

    public List<Reply> replies() {
        return List.copyOf(replies);
    }

    public List<Rating> ratings() {
        return List.copyOf(ratings);
    }

    /** As a key proposal, if it was nominated at all. */
    public Optional<KeyMatter> key() {
        return Optional.ofNullable(key);
    }

    public List<Oversight> oversights() {
        return List.copyOf(oversights);
    }

    public List<Extension> extensions() {
        return List.copyOf(extensions);
    }

    /** Everything entered about its promises, in order. */
    public List<Progress> progress() {
        return List.copyOf(progress);
    }

    public List<LookBack> lookBacks() {
        return List.copyOf(lookBacks);
    }

    /** The unkept promises of earlier proposals that it raises again. */
    public List<Tie> ties() {
        return List.copyOf(ties);
    }

    /** The decisions about what the public may read; the last one counts. */
    public List<Publication> publications() {
        return List.copyOf(publications);
    }

    /** The meetings, visits and calls about it. */
    public List<Contact> contacts() {
        return List.copyOf(contacts);
    }

    /** As one of the year's good proposals, if it was selected. */
    public Optional<Excellence> excellence() {
        return Optional.ofNullable(excellence);
    }

    /** What really came of it. */
    public List<Gain> gains() {
        return List.copyOf(gains);
    }

    /** What the sides said of each other. */
    public List<Appraisal> appraisals() {
        return List.copyOf(appraisals);
    }

    /** To whom its units gave it within, in order; only the unit itself and supervision read them. */
    public List<SubAssignment> subAssignments() {
        return List.copyOf(subAssignments);
    }

    /** What was asked and decided about striking it off the clear list, in order. */
    public List<StrikeOff> strikeOffs() {
        return List.copyOf(strikeOffs);
    }

    /** Whether it was struck off the clear list. */
    public boolean isStruckOff() {
        return strikeOffs.stream().anyMatch(StrikeOff::struck);
    }

    /** By whom and why it may be filed without consultation. */
    public Optional<String> waiver() {
        return Optional.ofNullable(waiver);
    }

    /** What was merged into it. */
    public List<Merged> merged() {
        return List.copyOf(merged);
    }

    public List<Conversion> conversions() {
        return List.copyOf(conversions);
    }

    /** That a collective proposal's form was met, once somebody saw it. */
    public Optional<Warrant> warrant() {
        return Optional.ofNullable(warrant);
    }

    /** When in its session's year it was received; nothing before, and for what was received before this was asked. */
    public Optional<Intake> intake() {
        return Optional.ofNullable(intake);
    }

    /** Whether its form still has to be confirmed before it can be filed. */
    public boolean needsWarrant() {
        return origin.kind().isCollective() && warrant == null && !isRecord();
    }

    /** Reviewers who stand aside. */
    public List<Recusal> recusals() {
        return List.copyOf(recusals);
    }

    /**
     * All who get the reply and judge it: its own proposers, and those of what was merged into it. Who stands behind both judges once.
     */
    public List<MemberId> judges() {
        return Stream.concat(proposers().stream(), merged.stream().flatMap(each -> each.proposers().stream()))
                .distinct()
                .toList();
    }

    public List<RunningClock> clocks() {
        return clocks.all();
    }

    /** The steps taken since it was loaded, in order; the repository writes them with the change. */
    public List<Taken> taken() {
        return List.copyOf(taken);
    }

    /** The author's verbs. */
    public Writing writing() {
        return new Writing(this);
    }

    /** The reviewer's verbs. */
    public Reviewing reviewing() {
        return new Reviewing(this);
    }

    /** The verbs of merging and taking apart. */
    public Merging merging() {
        return new Merging(this);
    }

    /** The verbs of handling it otherwise. */
    public Converting converting() {
        return new Converting(this);
    }

    /** The verbs of handing over, signing and objecting. */
    public Handover handover() {
        return new Handover(this);
    }

    /** The unit's verbs of opinion and reply. */
    public Answering answering() {
        return new Answering(this);
    }

    /** The proposers' verbs after the reply. */
    public Judging judging() {
        return new Judging(this);
    }

    /** The verbs of urging and escalating. */
    public Urging urging() {
        return new Urging(this);
    }

    /** The verbs of more time to reply. */
    public Extending extending() {
        return new Extending(this);
    }

    /** The verbs of promises and of looking again. */
    public Tracking tracking() {
        return new Tracking(this);
    }

    /** The verb of appraising each other. */
    public Appraising appraising() {
        return new Appraising(this);
    }

    /** The verbs of meeting about it. */
    public Contacting contacting() {
        return new Contacting(this);
    }

    /** The verb of deciding what the public may read. */
    public Publishing publishing() {
        return new Publishing(this);
    }

    /** The verbs of the clear list. */
    public Clearing clearing() {
        return new Clearing(this);
    }

    /** The verbs of key proposals. */
    public Leading leading() {
        return new Leading(this);
    }

    /** The members who stand behind it: the first proposer and who agreed to sign. Each of them rates. */
    public List<MemberId> proposers() {
        Stream<MemberId> signed = cosigners.stream()
                .filter(asked -> asked.answer() == CosignAnswer.AGREED)
                .map(Cosigner::member);
        return Stream.concat(Stream.of(origin.proposer()), signed).toList();
    }

    /** Whether persons sign jointly (委员联名) and not one alone. */
    public ProposerKind kind() {
        boolean joint = origin.kind() == ProposerKind.MEMBER && proposers().size() > 1;
        return joint ? ProposerKind.JOINT : origin.kind();
    }

    /** The unit that answers, once it was handed over; where several answer separately, the first of them. */
    public Optional<Handling> lead() {
        return answerers().stream().findFirst();
    }

    /** The units that answer the proposers: one lead unit, or all that handle it separately (分办). */
    public List<Handling> answerers() {
        return handlings.stream()
                .filter(part -> part.role().answers() && part.state().isCurrent())
                .toList();
    }

    /** Whether several units answer it, each by itself. */
    public boolean isSeparate() {
        return answerers().stream().anyMatch(part -> part.role() == UnitRole.SEPARATE);
    }

    /** The units that answer in the present round: at first all, later those whose answer was judged dissatisfying. */
    public List<Handling> answerersNow() {
        if (round <= 1 || !isSeparate()) {
            return answerers();
        }
        return answerers().stream()
                .filter(part -> ratings.stream()
                        .anyMatch(rating -> rating.round() == round - 1
                                && rating.isDissatisfied()
                                && part.unit().equals(rating.unit())))
                .toList();
    }

    /** A unit's present part in the handling. */
    public Optional<Handling> partOf(@Nullable UnitId unit) {
        return handlings.stream()
                .filter(part -> part.unit().equals(unit) && part.state().isCurrent())
                .findFirst();
    }

    /** The reply being written or last issued, in the present round; of several separate ones the first. */
    public Optional<Reply> reply() {
        return replies.stream().filter(reply -> reply.round() == round).findFirst();
    }

    /** A unit's own reply in the present round. */
    public Optional<Reply> replyOf(@Nullable UnitId unit) {
        return replies.stream()
                .filter(reply -> reply.round() == round && reply.unit().equals(unit))
                .findFirst();
    }

    /** What was said in the present round. */
    public List<Rating> ratingsNow() {
        return ratings.stream().filter(rating -> rating.round() == round).toList();
    }

    /** Whether it records what others decided in the past, so that nobody is asked to decide twice. */
    boolean isRecord() {
        return origin.channel() == Channel.IMPORT;
    }

    /** The clock by which the next step is awaited, if one runs. */
    public Optional<RunningClock> awaited() {
        return switch (state) {
            case COSIGNING -> clocks.of(ClockKind.COSIGN, null);
            case SUBMITTED, REVIEW2, REVIEW3 -> clocks.of(ClockKind.REVIEW, null);
            case CONSENT -> clocks.of(ClockKind.CONSENT, null);
            case FILED -> clocks.of(ClockKind.TRANSFER, null);
            case TRANSFERRED ->
                answerers().stream()
                        .flatMap(part -> clocks.of(ClockKind.SIGN, part.unit()).stream())
                        .findFirst();
            case OBJECTED -> lead().flatMap(part -> clocks.of(ClockKind.DECIDE, part.unit()));
            case HANDLING, REPLY_REVIEW, REHANDLING ->
                clocks.of(ClockKind.REPLY, null).or(() -> clocks.of(ClockKind.REPLY_AGAIN, null));
            case FEEDBACK_DUE -> clocks.of(ClockKind.RATE, null);
            case COORDINATING -> clocks.of(ClockKind.COORDINATE, null);
            case DRAFT, RETURNED, WITHDRAWN, NOT_FILED, MERGED, CONVERTED, CLOSED -> Optional.empty();
        };
    }

    Taken take(Step step, State to, Occasion by, Map<String, Object> detail) {
        Taken line = new Taken(step, state, to, by.account(), by.name(), by.at(), by.on(), detail);
        state = to;
        taken.add(line);
        return line;
    }

    void replace(Handling changed) {
        handlings.replaceAll(part -> part.no() == changed.no() ? changed : part);
    }

    void replace(StrikeOff changed) {
        strikeOffs.replaceAll(each -> each.no() == changed.no() ? changed : each);
    }

    void replace(Extension changed) {
        extensions.replaceAll(extension -> extension.no() == changed.no() ? changed : extension);
    }

    void replace(Reply changed) {
        replies.removeIf(
                reply -> reply.round() == changed.round() && reply.unit().equals(changed.unit()));
        replies.add(changed);
    }
}
