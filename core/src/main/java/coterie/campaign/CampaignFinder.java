package coterie.campaign;

import coterie.campaign.Campaigns.Campaign;
import coterie.campaign.Campaigns.Gap;
import coterie.campaign.Campaigns.Responders;
import coterie.campaign.Campaigns.SegmentAnswer;
import coterie.engine.Engine;
import coterie.engine.query.Item;
import coterie.engine.query.Query;
import coterie.kernel.inference.BetaBinomial;
import coterie.kernel.inference.ChiSquare;
import coterie.kernel.inference.Holm;
import coterie.kernel.inference.TwoShares;
import coterie.prepare.Prepared;
import coterie.profile.NumberColumn;
import coterie.profile.Profile;
import coterie.profile.Profile.Summary;
import coterie.profile.SmallCells;
import coterie.profile.test.Circular;
import coterie.profile.test.Differences.Test;
import coterie.recipe.Recipe;
import coterie.recipe.expression.Expression;
import coterie.recipe.expression.Expression.Call;
import coterie.recipe.expression.Expression.Cast;
import coterie.recipe.expression.Expression.IsMissing;
import coterie.recipe.expression.Expression.Not;
import coterie.recipe.expression.Function;
import coterie.recipe.expression.Kind;
import coterie.segment.BySegment;
import coterie.segment.Segmentation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/// Compares what the segments answered.
public final class CampaignFinder {
    private final Profile profile;
    private final Recipe recipe;
    private final Set<String> circular;
    private final int k;

    private CampaignFinder(Profile profile, Recipe recipe, Set<String> circular, int k) {
        this.profile = profile;
        this.recipe = recipe;
        this.circular = circular;
        this.k = k;
    }

    /// The campaigns of a study.
    public static Campaigns find(
            Engine engine, Prepared prepared, Segmentation segmentation, Profile profile) {
        CampaignFinder finder =
                new CampaignFinder(
                        profile,
                        prepared.fitted().recipe(),
                        Circular.columns(prepared.fitted()),
                        segmentation.k());
        List<NumberColumn> campaigns = finder.columns(finder.recipe.telling().campaigns());
        List<Campaign> found = new ArrayList<>();
        campaigns.forEach(column -> found.add(finder.campaign(column, false)));
        finder.columns(finder.recipe.telling().outcome().stream().toList())
                .forEach(column -> found.add(finder.campaign(column, true)));
        SmallCells small =
                new SmallCells(segmentation.sizes(), finder.recipe.handing().minCell().orElse(1));
        return new Campaigns(
                corrected(found), join(finder.responders(campaigns, engine, segmentation), small));
    }

    private List<NumberColumn> columns(List<String> names) {
        return names.stream()
                .flatMap(name -> profile.number(name).stream())
                .filter(column -> column.yesNo() && column.everyone().n() > 0)
                .toList();
    }

    private Campaign campaign(NumberColumn column, boolean outcome) {
        Summary all = column.everyone();
        List<Integer> reached =
                IntStream.rangeClosed(1, k)
                        .filter(segment -> column.bySegment().of(segment).n() > 0)
                        .boxed()
                        .toList();
        List<Summary> own =
                reached.stream().map(segment -> column.bySegment().of(segment)).toList();
        boolean tested = !circular.contains(column.column());
        return new Campaign(
                column.column(),
                outcome,
                !tested,
                Rate.of(all.yes(), all.n()),
                answers(column, outcome, reached, own),
                tested ? test(own) : Optional.empty(),
                gaps(reached, own, tested));
    }

    private List<SegmentAnswer> answers(
            NumberColumn column, boolean outcome, List<Integer> reached, List<Summary> own) {
        BetaBinomial common =
                BetaBinomial.fit(
                        own.stream().map(Summary::yes).toList(),
                        own.stream().map(Summary::n).toList());
        List<BetaBinomial.Shrunken> shrunken =
                own.stream().map(each -> common.shrink(each.yes(), each.n())).toList();
        List<Integer> byShare =
                IntStream.range(0, own.size())
                        .boxed()
                        .sorted(
                                Comparator.comparingDouble(
                                        (Integer at) -> -shrunken.get(at).share()))
                        .toList();
        return IntStream.range(0, own.size())
                .mapToObj(at -> {
                    CampaignAnswer answer = answer(column, outcome, reached.get(at));
                    return new SegmentAnswer(
                            reached.get(at),
                            answer,
                            shrunken.get(at),
                            answer.lift().isPresent()
                                    ? OptionalInt.of(byShare.indexOf(at) + 1)
                                    : OptionalInt.empty());
                })
                .toList();
    }

    private CampaignAnswer answer(NumberColumn column, boolean outcome, int segment) {
        List<String> counted = outcome ? List.of(column.column()) : recipe.telling().campaigns();
        CampaignAnswer answer =
                CampaignAnswer.of(profile, counted, segment).stream()
                        .filter(each -> each.name().equals(column.column()))
                        .findFirst()
                        .orElseThrow();
        return outcome
                ? new CampaignAnswer(answer.name(), answer.rate(), 0, answer.lift())
                : answer;
    }

    private static Optional<Test> test(List<Summary> own) {
        return ChiSquare.of(
                        List.of(
                                own.stream().map(Summary::yes).toList(),
                                own.stream().map(each -> each.n() - each.yes()).toList()))
                .map(found ->
                        new Test(
                                "chi-square",
                                found.statistic(),
                                found.df(),
                                found.n(),
                                found.p(),
                                found.p()));
    }

    private static List<Gap> gaps(List<Integer> reached, List<Summary> own, boolean tested) {
        List<Gap> gaps = new ArrayList<>();
        for (int one = 0; one < own.size(); one++) {
            for (int other = one + 1; other < own.size(); other++) {
                Summary a = own.get(one);
                Summary b = own.get(other);
                OptionalDouble p =
                        tested
                                ? OptionalDouble.of(TwoShares.p(a.yes(), a.n(), b.yes(), b.n()))
                                : OptionalDouble.empty();
                gaps.add(
                        new Gap(
                                reached.get(one),
                                reached.get(other),
                                Rate.of(a.yes(), a.n()).minus(Rate.of(b.yes(), b.n())),
                                p,
                                p));
            }
        }
        return gaps;
    }

    /// Corrects the tests of all campaigns as one family, and all gaps as another.
    private static List<Campaign> corrected(List<Campaign> campaigns) {
        var tests =
                Holm.corrected(
                                campaigns.stream()
                                        .flatMap(each -> each.test().stream())
                                        .map(Test::p)
                                        .toList())
                        .iterator();
        var gaps =
                Holm.corrected(
                                campaigns.stream()
                                        .flatMap(each -> each.gaps().stream())
                                        .flatMap(gap -> gap.p().stream().boxed())
                                        .toList())
                        .iterator();
        return campaigns.stream()
                .map(each ->
                        new Campaign(
                                each.name(),
                                each.outcome(),
                                each.circular(),
                                each.everyone(),
                                each.segments(),
                                each.test().map(test -> test.with(tests.next())),
                                each.gaps().stream()
                                        .map(gap ->
                                                gap.p().isEmpty()
                                                        ? gap
                                                        : new Gap(
                                                                gap.segment(),
                                                                gap.other(),
                                                                gap.difference(),
                                                                gap.p(),
                                                                OptionalDouble.of(gaps.next())))
                                        .toList()))
                .toList();
    }

    /// Counts customers by how many of the campaigns they accepted; who was not asked for one of
    /// them is left out.
    private List<Responders> responders(
            List<NumberColumn> campaigns, Engine engine, Segmentation segmentation) {
        if (campaigns.isEmpty()) {
            return List.of();
        }
        Expression accepted =
                new Call(
                        Function.SUM,
                        campaigns.stream()
                                .<Expression>map(column ->
                                        new Cast(
                                                new Expression.Column(column.column()),
                                                Kind.INTEGER))
                                .toList());
        List<List<Long>> counts = new ArrayList<>();
        for (int number = 0; number <= campaigns.size(); number++) {
            counts.add(new ArrayList<>(Collections.nCopies(k, 0L)));
        }
        engine.table(segmentation.table())
                .answer(
                        Query.of(
                                        new Item.Value(accepted),
                                        Item.column(Segmentation.SEGMENT),
                                        Item.rows())
                                .where(new Not(new IsMissing(accepted))))
                .rows()
                .forEach(row ->
                        counts.get((int) row.count(0)).set((int) row.count(1) - 1, row.count(2)));
        return IntStream.range(0, counts.size())
                .mapToObj(number ->
                        new Responders(
                                number,
                                false,
                                counts.get(number).stream().mapToLong(Long::longValue).sum(),
                                new BySegment<>(counts.get(number))))
                .toList();
    }

    /// The counts of responders, those with many acceptances joined where they are too few.
    static List<Responders> join(List<Responders> responders, SmallCells small) {
        List<Responders> joined = new ArrayList<>(responders);
        while (joined.size() > 1
                && !small.shows(joined.stream().map(row -> row.bySegment().all()).toList())) {
            Responders last = joined.removeLast();
            Responders before = joined.removeLast();
            joined.add(
                    new Responders(
                            before.accepted(),
                            true,
                            before.everyone() + last.everyone(),
                            added(before.bySegment(), last.bySegment())));
        }
        return small.shows(joined.stream().map(row -> row.bySegment().all()).toList())
                ? List.copyOf(joined)
                : List.of();
    }

    private static BySegment<Long> added(BySegment<Long> one, BySegment<Long> other) {
        return BySegment.each(one.k(), segment -> one.of(segment) + other.of(segment));
    }
}
