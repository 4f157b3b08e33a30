package dev.parley.cafe.town;

import dev.parley.cafe.Shown;
import dev.parley.cafe.terminal.PagePrinter;
import dev.parley.model.Actor;
import dev.parley.order.PageRequest;
import dev.parley.order.PostOrder;
import dev.parley.service.AsActor;
import dev.parley.service.Discussions;

/** A walk through the community, past what each reader sees of it. */
public final class Walk {
    private static final int PAGE = 6;

    private Walk() {}

    /**
     * Shows the community.
     *
     * @param shown where the reader reads
     */
    public static void through(Shown shown) {
        Lantern lantern = new Lantern();
        try (Discussions discussions = lantern.discussions()) {
            guest(shown, discussions.as(Actor.guest()), lantern);
            member(shown, lantern.as("Casimir"), lantern);
            moderator(shown, discussions.as(Lantern.MAREN), lantern);
        }
        shown.out()
                .println(
                        "Try next: cafe show FILE --order threaded, where FILE is a transcript; cafe show --help says more.");
    }

    private static void guest(Shown shown, AsActor guest, Lantern lantern) {
        PagePrinter page = new PagePrinter(shown, guest);
        page.say("THE LANTERN, as a guest sees it.");
        page.forums(guest.forums());
        guest.threads(Lantern.BEGINNINGS).first(PAGE).ifPresent(page::threads);
        guest.threads(Lantern.NIGHT).first(PAGE).ifPresent(page::threads);
        guest.threads(Lantern.KITCHEN).first(PAGE).ifPresent(page::threads);
        guest.posts(lantern.alarm()).first(PAGE).ifPresent(page::thread);
        page.say("The kitchen's soup, the most hugged posts first:");
        guest.posts(lantern.soup()).order(PostOrder.MOST_HUGGED).first(3).ifPresent(page::thread);
        page.say("And as a conversation:");
        guest.posts(lantern.soup()).order(PostOrder.THREADED).first(4).ifPresent(page::thread);
    }

    private static void member(Shown shown, AsActor member, Lantern lantern) {
        PagePrinter page = new PagePrinter(shown, member);
        page.say("Casimir sees his own words, which he took back, and how the thread ended:");
        member.posts(lantern.alarm()).page(PageRequest.at(3, 2)).ifPresent(page::thread);
        member.posts(lantern.alarm()).page(PageRequest.last(2)).ifPresent(page::thread);
        page.say("Not read yet by Casimir in this thread: "
                + member.unread(lantern.alarm(), 100).orElse(0));
    }

    private static void moderator(Shown shown, AsActor maren, Lantern lantern) {
        PagePrinter page = new PagePrinter(shown, maren);
        page.say("Maren looks after it. She sees what she hid, one forum more, and the log:");
        maren.posts(lantern.alarm()).page(PageRequest.at(8, 1)).ifPresent(page::thread);
        maren.threads(Lantern.KEEPERS).first(PAGE).ifPresent(page::threads);
        page.log(maren.log(lantern.alarm(), 24));
    }
}
