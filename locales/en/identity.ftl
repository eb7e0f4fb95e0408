identity-sign-in-title = Sign in
identity-sign-in-lede = We send a link to your e-mail address. No password to remember, none to steal.
identity-by-mail = With a link by mail
identity-email = E-mail
identity-email-hint = The address your invitation came to.
identity-send-link = Send me a link
identity-sign-in = Sign in
identity-sent-title = Look at your mail
identity-sent-text = If this address is known here, a link is on its way. It works for ten minutes, in this browser.
identity-code = Code
identity-code-hint = Opened the mail on another device? Type its six digits here.
identity-other-address = Use another address
identity-open-title = Welcome back
identity-open-text = One more tap, so that no mail scanner signs in for you.
identity-open-button = Sign in
identity-demo-title = Come in as …
identity-demo-text = This is a demo. Everybody in it is made up. Choose whose eyes to look through.
identity-demo-others = Everybody else
identity-invited = You are invited
identity-invited-cohort = You are invited to { $cohort }
identity-invited-lede = Choose your language and the name others will see. You can change both later.
identity-language = Language
identity-name = Name to show
identity-name-hint = It need not be your legal name.
identity-rules = What we promise each other
identity-rule-1 = What is said here stays here. No screenshots, no names passed on.
identity-rule-2 = Everybody decides for themselves what others learn about them. We do not ask for more.
identity-rule-3 = We never post where somebody is, lives or travels, nor anything about family left behind.
identity-rule-4 = We disagree about things, not about people.
identity-rule-5 = Mentors and members under 18 meet only where the staff can see it.
identity-rule-6 = When something feels wrong, we say so. The safeguarding lead listens.
identity-agree = I have read this and agree
identity-accept = Accept and come in
identity-welcome = Welcome.
identity-welcome-joined = Welcome. You have a place in this cohort.
identity-welcome-waiting = Welcome. All places are taken; you are on the waiting list.
identity-logins-title = Signed-in devices
identity-logins-lede = If you don’t recognise one, end it.
identity-this-browser = This browser
identity-end-login = End
identity-login-since = since { $when }
identity-login-seen = last used { $when }
identity-login-ended = That device is signed out.
identity-end-all = Sign out everywhere
identity-end-all-text = Every device is signed out at once, this one too.
mail-sign-in-subject = Your link to sign in
mail-sign-in-text = Open this link in the browser where you asked for it:

    { $link }

    Or type this code there: { $code }

    Both work once, for ten minutes.
mail-invitation-subject = An invitation
mail-invitation-text = You are invited. This link shows what to, and lets you decide:

    { $link }

    It works for 14 days.
