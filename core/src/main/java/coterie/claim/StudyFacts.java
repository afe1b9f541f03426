package coterie.claim;

import coterie.campaign.CampaignAnswer;
import coterie.claim.Facts.Answers;
import coterie.claim.Facts.FactColumn;
import coterie.claim.Facts.Group;
import coterie.intake.Column;
import coterie.persona.Persona;
import coterie.prepare.Prepared.PreparedColumn;
import coterie.profile.LevelColumn;
import coterie.profile.Profile.Level;
import coterie.recipe.Role;
import coterie.segment.Candidate;
import coterie.study.Study;
import coterie.value.RevenueTree;
import coterie.value.RevenueTree.Branch;
import coterie.value.Targeting;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/// The facts of a study, as claims are held against them.
public final class StudyFacts {
    private final Study study;
    private final Optional<RevenueTree> revenue;

    private StudyFacts(Study study) {
        this.study = study;
        revenue = study.worth().value().revenue();
    }

    /// Everything of a study that can be claimed about.
    public static Facts of(Study study) {
        return new StudyFacts(study).facts();
    }

    private Facts facts() {
        Candidate chosen = study.chosen().choice().chosen();
        return new Facts(
                study.read().reading().rows().read(),
                study.prepared().table().rows(),
                chosen.silhouette().isPresent()
                        ? Optional.of(chosen.silhouette().getAsDouble())
                        : Optional.empty(),
                study.worth()
                        .value()
                        .targeting()
                        .map(Targeting::price)
                        .map(Targeting.Price::breakEven),
                columns(),
                everyone(),
                study.told().personas().stream().map(this::segment).toList());
    }

    /// The columns with a mean or levels, then what customers are worth.
    private List<FactColumn> columns() {
        Map<String, Role> roles = roles();
        Group everyone = everyone();
        List<String> names = new ArrayList<>(everyone.means().keySet());
        names.addAll(everyone.levels().keySet());
        return names.stream()
                .distinct()
                .map(name -> new FactColumn(name, roles.getOrDefault(name, Role.NUMBER)))
                .toList();
    }

    private Map<String, Role> roles() {
        Map<String, Role> roles = new LinkedHashMap<>();
        for (Column column : study.read().reading().columns()) {
            roles.put(column.name(), column.role());
        }
        for (PreparedColumn column : study.prepared().columns()) {
            roles.put(column.name(), column.role());
        }
        return roles;
    }

    private Group everyone() {
        Map<String, Double> means = new LinkedHashMap<>();
        study.described()
                .profile()
                .numbers()
                .filter(column -> column.everyone().n() > 0)
                .forEach(column -> means.put(column.column(), column.everyone().mean()));
        Optional<Branch> branch = revenue.map(RevenueTree::everyone);
        branch.ifPresent(worth -> addWorth(worth, means));
        return new Group(
                0,
                "",
                study.prepared().table().rows(),
                shareOfRevenue(branch),
                means,
                levels(0),
                answersOfAll());
    }

    private Group segment(Persona persona) {
        int number = persona.segment().number();
        Map<String, Double> means = new LinkedHashMap<>(persona.segment().means());
        Optional<Branch> branch = revenue.map(tree -> tree.segments().of(number));
        branch.ifPresent(worth -> addWorth(worth, means));
        Map<String, Answers> campaigns = new LinkedHashMap<>();
        for (CampaignAnswer answer : persona.segment().campaigns()) {
            campaigns.put(
                    answer.name(),
                    new Answers(answer.rate().of(), answer.rate().count(), answer.shareOf()));
        }
        return new Group(
                number,
                persona.name(),
                persona.segment().size(),
                shareOfRevenue(branch),
                means,
                levels(number),
                campaigns);
    }

    /// What the customers of a group are worth stands among their means.
    private static void addWorth(Branch branch, Map<String, Double> means) {
        means.putIfAbsent("revenue per customer", branch.perCustomer());
        addWorth("basket", branch.basket(), means);
        addWorth("frequency", branch.frequency(), means);
        addWorth("margin per customer", branch.marginPerCustomer(), means);
    }

    private static void addWorth(String name, OptionalDouble value, Map<String, Double> means) {
        if (value.isPresent()) {
            means.putIfAbsent(name, value.getAsDouble());
        }
    }

    private Optional<Double> shareOfRevenue(Optional<Branch> branch) {
        double all = revenue.map(tree -> tree.everyone().revenue()).orElse(0.0);
        return branch.filter(_ -> all > 0).map(own -> own.revenue() / all);
    }

    /// Customers by level of every categorical column; group 0 is everyone.
    private Map<String, Map<String, Long>> levels(int group) {
        Map<String, Map<String, Long>> columns = new LinkedHashMap<>();
        for (LevelColumn column : study.described().profile().levels().toList()) {
            Map<String, Long> counts = new LinkedHashMap<>();
            for (Level level : column.levels()) {
                if (!level.level().isEmpty()) {
                    counts.put(
                            level.level(),
                            group == 0 ? level.everyone() : level.bySegment().of(group));
                }
            }
            columns.put(column.column(), counts);
        }
        return columns;
    }

    /// The answers of all segments together.
    private Map<String, Answers> answersOfAll() {
        List<List<CampaignAnswer>> segments =
                study.told().personas().stream()
                        .map(persona -> persona.segment().campaigns())
                        .toList();
        long accepted =
                segments.stream()
                        .flatMap(answers -> answers.stream().limit(1))
                        .mapToLong(CampaignAnswer::shareOf)
                        .sum();
        Map<String, Answers> campaigns = new LinkedHashMap<>();
        segments.stream()
                .flatMap(List::stream)
                .forEach(answer ->
                        campaigns.merge(
                                answer.name(),
                                new Answers(answer.rate().of(), answer.rate().count(), accepted),
                                (one, other) ->
                                        new Answers(
                                                one.reached() + other.reached(),
                                                one.responded() + other.responded(),
                                                accepted)));
        return campaigns;
    }
}
