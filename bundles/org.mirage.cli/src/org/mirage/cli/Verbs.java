// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.cli;

import java.util.List;
import java.util.Optional;

/** All verbs. Only the class of the one that is asked for is loaded, which is most of the time that a short one takes. */
final class Verbs {

    /**
     * A verb as the overview shows it.
     *
     * @param group under which it stands
     * @param arguments a short form of them
     * @param summary one line
     * @param type name of its class; empty for what is done elsewhere
     */
    record Described(String group, String name, String arguments, String summary, String type) {

        /** Makes the verb; by name, because a constructor call would have every verb's class loaded with this one. */
        Verb make() throws ReflectiveOperationException {
            return (Verb) Class.forName(Verbs.class.getPackageName() + ".verb." + type).getConstructor().newInstance();
        }
    }

    private static final String LIBRARY = "Images in the library";
    private static final String FILES = "Files of a version";
    private static final String INVENTORY = "What is in images";
    private static final String COMPARE = "Comparing versions";
    private static final String CHANGE = "Changing images";
    private static final String DISKS = "Disks of a version";
    private static final String REST = "Help";

    /** In the order in which the overview shows them. */
    static final List<Described> ALL = List.of(
            new Described(LIBRARY, "import", "FILE…", "take disk images into the library, as new versions", "ImportVerb"),
            new Described(LIBRARY, "list", "", "list the images", "ListVerb"),
            new Described(LIBRARY, "log", "IMAGE", "list the versions of an image", "LogVerb"),
            new Described(LIBRARY, "show", "IMAGE[@N]", "tell all about a version: disks, volumes, system, sizes", "ShowVerb"),
            new Described(LIBRARY, "delete", "IMAGE[@N]", "take a version, or an image with all versions, out of the library",
                    "DeleteVerb"),
            new Described(LIBRARY, "verify", "", "check that all is there and as it was stored; mend indexes", "VerifyVerb"),
            new Described(FILES, "ls", "IMAGE[@N][:PATH]", "list a directory", "LsVerb"),
            new Described(FILES, "cat", "IMAGE[@N]:PATH…", "print a file", "CatVerb"),
            new Described(FILES, "extract", "IMAGE[@N][:PATH]… DIR", "copy files and directories out into a folder", "ExtractVerb"),
            new Described(FILES, "history", "PATH [IMAGE]", "find every state that a path had, and which versions have it", "HistoryVerb"),
            new Described(FILES, "manifest", "IMAGE[@N][:PATH]", "write the list of all files with their checksums", "ManifestVerb"),
            new Described(FILES, "find", "QUERY [IMAGE[@N]…]", "find files in all images: by name, metadata, content, text", "FindVerb"),
            new Described(INVENTORY, "packages", "[IMAGE[@N]…]", "list what is installed, or compare it over many images", "PackagesVerb"),
            new Described(INVENTORY, "owns", "PATH [IMAGE[@N]…]", "tell which packages own a file", "OwnsVerb"),
            new Described(INVENTORY, "changed-files", "[IMAGE[@N]…]", "find files that are not as their packages brought them",
                    "ChangedFilesVerb"),
            new Described(INVENTORY, "scan", "WHAT [IMAGE[@N]…]", "find secrets, malware and vulnerable packages in images",
                    "ScanVerb"),
            new Described(INVENTORY, "sbom", "IMAGE[@N]", "write what is installed as CycloneDX or SPDX", "SbomVerb"),
            new Described(COMPARE, "diff", "IMAGE[@N] [B] [PATH]", "tell what differs between two versions", "DiffVerb"),
            new Described(COMPARE, "profiles", "[NAME]", "list, show and keep what counts as a difference", "ProfilesVerb"),
            new Described(COMPARE, "sharing", "[IMAGE…]", "tell what images have in common, and what deleting some would free",
                    "SharingVerb"),
            new Described(CHANGE, "update", "IMAGE… --changes FILE", "apply a change set to one image or to many", "UpdateVerb"),
            new Described(CHANGE, "put", "IMAGE[@N] LOCAL PATH", "put a file or folder into an image", "PutVerb"),
            new Described(CHANGE, "rm", "IMAGE[@N] PATH…", "remove files from an image", "RmVerb"),
            new Described(CHANGE, "edit", "IMAGE[@N] PATH", "edit a file of an image", "EditVerb"),
            new Described(CHANGE, "install", "IMAGE[@N] PACKAGE…", "install packages, as the next version", "InstallVerb"),
            new Described(CHANGE, "upgrade", "IMAGE[@N]…", "bring packages up to date from a local mirror or folder", "UpgradeVerb"),
            new Described(CHANGE, "run", "IMAGE[@N]", "run a script in it, as the next version, or show the log of one", "RunVerb"),
            new Described(CHANGE, "carry", "IMAGE[@N] TO…", "do what a run changed in other images, without running again", "CarryVerb"),
            new Described(CHANGE, "undo", "[UPDATE]", "take an update back", "UndoVerb"),
            new Described(CHANGE, "changes", "show|check|keep|list|…", "show, check and keep change sets, make ready-made ones", "ChangesVerb"),
            new Described(DISKS, "realise", "IMAGE[@N]…", "make the disks of versions that edits made", "RealiseVerb"),
            new Described(DISKS, "check", "IMAGE[@N]", "tell what keeps it from running on another hypervisor, and mend it",
                    "CheckVerb"),
            new Described(DISKS, "export", "IMAGE[@N] FILE", "write the disks, or an appliance, for any hypervisor", "ExportVerb"),
            new Described(DISKS, "exports", "[IMAGE[@N]]", "list what was exported: of what, when, to where, with what", "ExportsVerb"),
            new Described(DISKS, "seed", "FILE", "make a disk from which cloud-init sets a machine up", "SeedVerb"),
            new Described(DISKS, "serve", "IMAGE[@N]", "serve the disks over NBD, read-only, until Ctrl-C", "ServeVerb"),
            new Described(DISKS, "boot", "IMAGE[@N]", "start it as a virtual machine; what it writes is thrown away", "BootVerb"),
            new Described(REST, "doctor", "", "check that all that Mirage needs is there, and say how to mend it", "DoctorVerb"),
            new Described(REST, "demo", "", "show what Mirage does, on two small Debian images made for it", ""),
            new Described(REST, "help", "[VERB]", "explain a verb", ""));

    private Verbs() {
    }

    /** The verb of a name. */
    static Optional<Described> find(String name) {
        return ALL.stream().filter(verb -> verb.name.equals(name)).findFirst();
    }

    /** The verb whose name is most like a word that is none, if any is. */
    static Optional<Described> like(String word) {
        return ALL.stream().filter(verb -> Similarity.isTypo(word, verb.name)).findFirst();
    }
}
