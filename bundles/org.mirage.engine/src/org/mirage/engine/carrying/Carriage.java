// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.carrying;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedCollection;
import java.util.Set;

import org.mirage.engine.CancelledException;
import org.mirage.engine.MirageException;
import org.mirage.engine.Monitor;
import org.mirage.engine.applying.ConflictException;
import org.mirage.engine.applying.WorkingFiles;
import org.mirage.engine.facts.DescribePlatform;
import org.mirage.engine.packages.InstalledPackage;
import org.mirage.store.Entry;
import org.mirage.store.EntryType;

/** Brings a captured change to targets, one after another. */
public final class Carriage {

    private static final List<String> RPM = List.of("/var/lib/rpm/", "/usr/lib/sysimage/rpm/");
    private static final byte[] WHOLE = {};

    private final CapturedChange change;
    private final boolean rehearsal;
    private final boolean generating;

    /**
     * Will bring a change.
     *
     * @param rehearsal whether files of the targets are thrown away, so that no keys need be made for them
     * @param generating whether programs of the targets will be run afterwards; if not, a target that needs that is refused
     */
    public Carriage(CapturedChange change, boolean rehearsal, boolean generating) {
        this.change = change;
        this.rehearsal = rehearsal;
        this.generating = generating;
    }

    /**
     * Makes the change in the files of a target. Where it reports problems, the files are in no state to be kept.
     *
     * @param system what the target's version says of its operating system
     */
    public CarryResult bring(WorkingFiles files, Map<String, String> system, Monitor monitor) throws IOException {
        try {
            return tried(files, system, monitor);
        } catch (CancelledException e) {
            throw e;
        } catch (MirageException e) {
            // one image that cannot be read is no reason for the others
            return CarryResult.refused(e.getMessage());
        }
    }

    private CarryResult tried(WorkingFiles files, Map<String, String> system, Monitor monitor) throws IOException {
        List<CarryProblem> problems = new ArrayList<>();
        checkSystem(system, problems);
        AccountTexts there = AccountTexts.of(Carrying.text(files, AccountTexts.PASSWD), Carrying.text(files, AccountTexts.GROUP),
                Carrying.text(files, AccountTexts.ADDUSER));
        PackageList packages = PackageList.read(Carrying.text(files, PackageChange.STATUS));
        if (problems.isEmpty() && change.packages().isDoneIn(packages)) {
            return CarryResult.done();
        }
        AccountPlan accounts = null;
        try {
            accounts = new AccountPlan(change.parentAccounts(), change.childAccounts(), there);
            checkPackages(files, packages, problems);
        } catch (UndecidedException e) {
            problems.add(new CarryProblem(WHOLE, e.getMessage()));
        }
        if (!problems.isEmpty()) {
            return CarryResult.refused(problems, Set.of());
        }
        return bring(new Carrying(change, files, accounts, packages), monitor);
    }

    private CarryResult bring(Carrying target, Monitor monitor) throws IOException {
        AlternativeLinks alternatives = new AlternativeLinks(target);
        alternatives.merge();
        FileCarrier files = new FileCarrier(target);
        List<Carrier> carriers = List.of(new LogCarrier(), new LeftOut(), new HostKeyCarrier(rehearsal), new IdentityCarrier(),
                new AccountCarrier(), new EntryCarrier(), new LibraryCacheCarrier(), new GeneratedCarrier(files), files);
        SequencedCollection<ChangedPath> paths = change.paths();
        // what goes first makes room; what a folder holds goes before it
        for (ChangedPath path : paths.reversed()) {
            if (path.isRemoved()) {
                carry(path, target, carriers, monitor);
            }
        }
        for (ChangedPath path : paths) {
            if (!path.isRemoved()) {
                carry(path, target, carriers, monitor);
            }
        }
        alternatives.set();
        new CarriedLabels(target).set();
        new TriggerNeeds(target).find();
        target.accounts().renumbered().forEach((what, number) -> target.note("the " + what + " has the number " + number + " here"));
        boolean onlyPrograms = target.problems().isEmpty();
        if (!generating) {
            target.generations().stream().filter(Generation::awaited).forEach(one -> target.problems().add(new CarryProblem(WHOLE,
                    one.what() + " must be made in the image itself, by " + one.command())));
        }
        return target.problems().isEmpty() ? CarryResult.of(target)
                : CarryResult.refused(target.problems(), onlyPrograms ? target.generations() : Set.of());
    }

    private static void carry(ChangedPath path, Carrying target, List<Carrier> carriers, Monitor monitor) throws IOException {
        monitor.check();
        if (target.isSettled(path.path())) {
            return;
        }
        try {
            carriers.stream().filter(carrier -> carrier.takes(path)).findFirst().orElseThrow().carry(path, target);
        } catch (ConflictException e) {
            // what the volume that it lies on cannot hold
            target.problems().add(new CarryProblem(e.path(), "expected " + e.expected() + ", found " + e.found()));
        }
    }

    private void checkSystem(Map<String, String> system, List<CarryProblem> problems) {
        Map<String, String> parent = change.parent().record().system();
        for (String field : List.of("ID", "VERSION_ID", "VERSION_CODENAME")) {
            if (!Objects.equals(parent.get(field), system.get(field))) {
                problems.add(new CarryProblem(WHOLE, "its system is " + name(system) + ", the run was made on " + name(parent)));
                return;
            }
        }
        String expected = parent.get(DescribePlatform.ARCHITECTURE);
        String there = system.get(DescribePlatform.ARCHITECTURE);
        if (expected != null && there != null && !expected.equals(there)) {
            problems.add(new CarryProblem(WHOLE, "it is a machine for " + there + ", the run was made on one for " + expected));
        }
    }

    private static String name(Map<String, String> system) {
        return system.getOrDefault("PRETTY_NAME", system.getOrDefault("ID", "unknown"));
    }

    private void checkPackages(WorkingFiles files, PackageList packages, List<CarryProblem> problems) throws IOException {
        for (ChangedPath path : change.paths()) {
            if (RPM.stream().anyMatch(path.path()::startsWith) && !path.isAdded() && path.before().type() == EntryType.FILE) {
                Entry there = files.find(Carrying.bytes(path.path()));
                if (there == null || !Objects.equals(there.content(), path.before().content())) {
                    problems.add(new CarryProblem(WHOLE, "its RPM database is not the one that the run began with"));
                    return;
                }
            }
        }
        String expected = architecture(PackageList.read(change.parentText(PackageChange.STATUS)));
        String there = architecture(packages);
        if (!expected.equals(there)) {
            problems.add(new CarryProblem(WHOLE, "its packages are for " + there + ", those of the run for " + expected));
            return;
        }
        for (String problem : change.packages().problems(packages)) {
            problems.add(new CarryProblem(WHOLE, problem));
        }
    }

    private static String architecture(PackageList packages) {
        InstalledPackage dpkg = packages.installed("dpkg");
        return dpkg == null ? "nothing that dpkg knows" : dpkg.architecture();
    }
}
