package dev.parley.cafe.town;

import dev.parley.model.Actor;
import dev.parley.model.ForumId;
import dev.parley.model.ForumSettings;
import dev.parley.model.Greetings;
import dev.parley.model.LockScope;
import dev.parley.model.MemberId;
import dev.parley.model.Mood;
import dev.parley.model.Result;
import dev.parley.model.Role;
import dev.parley.model.RoleGrants;
import dev.parley.model.ThreadId;
import dev.parley.model.WrittenHugs;
import dev.parley.service.AsActor;
import dev.parley.service.Discussions;

/**
 * The Lantern: a dozen people who look after each other at night. Its people, its words and its troubles are made up
 * for this example.
 */
final class Lantern {
    static final ForumId NIGHT = new ForumId("night-shift");
    static final ForumId KITCHEN = new ForumId("kitchen");
    static final ForumId BEGINNINGS = new ForumId("beginnings");
    static final ForumId KEEPERS = new ForumId("keepers");

    static final Actor ROBIN = Actor.of(new MemberId("robin"), Role.MEMBER, Role.ADMIN);
    static final Actor MAREN = Actor.of(new MemberId("maren"), Role.MEMBER, Role.MODERATOR);

    private final Teller teller = new Teller();
    private final ThreadId alarm;
    private final ThreadId soup;

    Lantern() {
        found();
        teller.pins(MAREN, welcome());
        alarm = beforeTheAlarm();
        soup = onePot();
        oldQuarrel();
        keepers();
    }

    Discussions discussions() {
        return teller.discussions();
    }

    AsActor as(String who) {
        return teller.as(who);
    }

    /** The thread that a walk through the community reads: somebody cannot sleep. */
    ThreadId alarm() {
        return alarm;
    }

    /** A thread in which people hug a lot. */
    ThreadId soup() {
        return soup;
    }

    private void found() {
        teller.people(
                ROBIN, "Robin", "Maren", "Ilse", "Tomasz", "Yuki", "Bea", "Omar", "Juno", "Pip", "Noor", "Casimir",
                "Wren");
        ForumSettings warm = ForumSettings.defaults()
                .withWrittenHugs(WrittenHugs.MEMBERS)
                .withGreetings(Greetings.NAME)
                .withMoods(new Mood("tired"), new Mood("hopeful"), new Mood("worried"), new Mood("proud"));
        teller.forum(ROBIN, BEGINNINGS, "Beginnings", "Say hello, or just sit by the door.", 0, warm);
        teller.forum(ROBIN, NIGHT, "The night shift", "When sleep will not come, somebody here is awake.", 1, warm);
        teller.forum(ROBIN, KITCHEN, "The kitchen", "Small good things.", 2, warm);
        teller.forum(
                ROBIN,
                KEEPERS,
                "Keepers",
                "For those who look after the light.",
                3,
                warm.withGrants(Role.GUEST, RoleGrants.NOTHING).withGrants(Role.MEMBER, RoleGrants.NOTHING));
    }

    private ThreadId welcome() {
        Result.Published welcome = teller.opens("Robin", BEGINNINGS, "How we are with each other", "", """
                Nobody here is a doctor, and nobody has to be well to write.
                Answer the person, not the problem. Ask before you advise. If you wrote more than you wanted to, take it \
                back: the answers to it stay, and nobody will ask.""");
        Result.Published wren =
                teller.says("Wren", welcome, "Hello. I have read here for a month. This is me not only reading.");
        teller.hugs(wren, "Bea", "Omar", "Ilse");
        teller.answers("Bea", wren, "Hi Wren,\n((Wren)) That was the hardest post, and you have written it.");
        return welcome.thread();
    }

    private ThreadId beforeTheAlarm() {
        Result.Published opening = teller.opens("Ilse", NIGHT, "The hour before the alarm", "tired", """
                It is ten past four and I have been awake since two. I start the new job on Monday and my head is already \
                there, doing everything wrong.
                I know that it is only a till and a uniform. It is also the first thing I have dared in two years.
                How do you get through the hour before the alarm?""");
        teller.hugs(opening, "Tomasz", "Yuki", "Noor", "Pip");
        Result.Published tomasz = teller.answers("Tomasz", opening, """
                Hi Ilse,
                I used to fight that hour. Now I give it a job: I get up, make tea, and write down every single thing that \
                my head says will go wrong. By the time the list is long the tea is cold and most of it looks silly.
                Two years is a long time to be brave in the dark. ((Ilse))""");
        teller.hugs(tomasz, "Ilse", "Juno");
        Result.Published taken = teller.answers(
                "Casimir",
                opening,
                "I lost my last job in the first week. Maybe I should not be writing this here at all.");
        teller.answers(
                "Noor",
                taken,
                "(((Casimir)))\nI am glad that you wrote it. A first week is not a verdict. You are welcome to stay in this thread.");
        teller.as("Casimir").withdraw(taken.post()).orThrow();
        Result.Published yuki = teller.answers(
                "Yuki",
                tomasz,
                "The list works for me too, but I have to do it on paper. On the phone I end up somewhere else entirely.");
        teller.hugs(yuki, "Tomasz");
        Result.Published pip = teller.says(
                "Pip",
                opening,
                "I put on the uniform the evening before and sat in it on the sofa for an hour. On the day it was only clothes.");
        teller.hugs(pip, "Ilse", "Bea", "Noor", "Wren", "Juno", "Omar");
        teller.answers(
                "Ilse", pip, "Pip, that is the best idea that I have heard all week. I am laughing at half past four.");
        Result.Published advice = teller.says(
                "Omar", opening, "Just stop thinking about it. Everybody starts somewhere, it is not a big deal.");
        teller.discussions()
                .as(MAREN)
                .hide(advice.post(), "Kindly meant, I am sure. Here we do not tell people what is no big deal.")
                .orThrow();
        Result.Published omar = teller.answers(
                "Omar", opening, "I wrote something clumsy. What I meant: I hope that Monday is kind to you.");
        teller.edits(
                "Omar",
                omar,
                "I wrote something clumsy here before. What I meant: I hope that Monday is kind to you. And that somebody shows you"
                        + " where the tea is.");
        teller.hugs(omar, "Ilse", "Maren");
        teller.minutesPass(5 * 24 * 60);
        Result.Published back = teller.says("Ilse", opening, """
                ((((Tomasz), Yuki, Pip, Noor, Omar and Casimir))))

                I did Monday. I gave somebody too much change and the roof stayed on. I am going to be quieter here for a while, \
                because I am asleep at four now. Leave a light on.""");
        teller.hugs(back, "Tomasz", "Yuki", "Pip", "Noor", "Omar", "Casimir", "Bea", "Juno");
        return opening.thread();
    }

    private ThreadId onePot() {
        Result.Published opening = teller.opens(
                "Juno",
                KITCHEN,
                "Soup that needs no strength",
                "hopeful",
                "On bad days I can manage one pot. What goes into yours?");
        Result.Published bea = teller.answers(
                "Bea",
                opening,
                "Red lentils, one onion, a spoon of anything that is red. Twenty minutes, and ten of them are sitting.");
        teller.hugs(bea, "Juno", "Wren", "Casimir", "Ilse");
        Result.Published wren = teller.answers("Wren", bea, "I made it! First thing that I have cooked since autumn.");
        teller.hugs(wren, "Bea", "Juno", "Robin", "Maren", "Noor");
        teller.answers("Casimir", bea, "Does it freeze? Asking for a future me who will not want to stand.");
        teller.answers("Bea", wren, "((Wren)) Now I am the proud one.");
        teller.says(
                "Noor",
                opening,
                "Miso, hot water, whatever is green. It counts as soup. I have decided that it counts.");
        return opening.thread();
    }

    private void oldQuarrel() {
        Result.Published opening = teller.opens(
                "Pip",
                KITCHEN,
                "Is instant coffee coffee?",
                "",
                "I am not trying to start anything. (I am trying to start something.)");
        teller.answers(
                "Tomasz", opening, "It is hot and it is brown. At four in the morning I ask no more of anything.");
        teller.answers("Yuki", opening, "No.");
        teller.answers("Pip", opening, "And there it is.");
        teller.discussions()
                .as(MAREN)
                .lock(
                        opening.thread(),
                        LockScope.REPLIES,
                        "Forty answers to come, and we all know each of them. With love.")
                .orThrow();
    }

    private void keepers() {
        teller.discussions()
                .as(MAREN)
                .startThread(KEEPERS, "Rota for March", "I take the first two weeks. Robin, can you do the third?")
                .orThrow();
    }
}
