//! Where letters go: an SMTP server, a folder, or the log.

use domain::{
    jobs::Mail,
    speech::{self, Value},
};
use lettre::{
    AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor,
    message::{Mailbox, header::ContentType},
};
use std::{fmt, path::PathBuf};

/// `IEUM_MAIL`.
#[derive(Clone)]
pub enum Post {
    Smtp(AsyncSmtpTransport<Tokio1Executor>),
    Folder(PathBuf),
    Log,
}

/// The post office: where letters go, who they are from, and where their links lead.
#[derive(Clone)]
pub struct Office {
    pub post: Post,
    pub from: Mailbox,
    pub public_url: String,
}

#[derive(Debug)]
pub struct MailError(String);

impl fmt::Display for MailError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Post {
    /// Reads `smtp://…`, `smtps://…`, `folder:PATH` or `log`.
    ///
    /// # Errors
    /// A sentence that says what the setting must look like.
    pub fn read(text: &str) -> Result<Self, String> {
        let wrong = |what: String| {
            format!("IEUM_MAIL is {what}; it must be smtp://user:password@host:587, folder:PATH or log")
        };
        if text == "log" {
            Ok(Self::Log)
        } else if let Some(path) = text.strip_prefix("folder:") {
            Ok(Self::Folder(path.into()))
        } else if text.starts_with("smtp://") || text.starts_with("smtps://") {
            let transport = AsyncSmtpTransport::<Tokio1Executor>::from_url(text)
                .map_err(|error| wrong(format!("not a usable address ({error})")))?;
            Ok(Self::Smtp(transport.build()))
        } else {
            Err(wrong(format!("{text:?}")))
        }
    }
}

impl Office {
    /// Puts the letter into words and sends it.
    ///
    /// # Errors
    /// What the transport said; the letter is tried again later.
    pub async fn send(&self, mail: &Mail) -> Result<(), MailError> {
        let failed = |what: &dyn fmt::Display| MailError(what.to_string());
        let message = self.write(mail).map_err(MailError)?;
        match &self.post {
            Post::Smtp(transport) => {
                transport.send(message).await.map_err(|e| failed(&e))?;
            }
            Post::Folder(folder) => {
                tokio::fs::create_dir_all(folder).await.map_err(|e| failed(&e))?;
                lettre::AsyncFileTransport::<Tokio1Executor>::new(folder)
                    .send(message)
                    .await
                    .map_err(|e| failed(&e))?;
            }
            // A link signs somebody in: it is printed where the operator asked for it, never logged.
            Post::Log => println!("{}", String::from_utf8_lossy(&message.formatted())),
        }
        Ok(())
    }

    fn write(&self, mail: &Mail) -> Result<Message, String> {
        let link = mail.path.as_ref().map(|path| format!("{}{path}", self.public_url)).unwrap_or_default();
        let args: [(&str, Value); 2] =
            [("link", link.into()), ("code", mail.code.clone().unwrap_or_default().into())];
        let say = |part: &str| speech::say(mail.lang, &format!("mail-{}-{part}", mail.letter), &args);
        let text = format!("{}\n\n-- \n{}\n", say("text"), speech::say(mail.lang, "mail-footer", &[]));
        Message::builder()
            .from(self.from.clone())
            .to(mail.to.parse().map_err(|e: lettre::address::AddressError| e.to_string())?)
            .subject(say("subject"))
            .header(ContentType::TEXT_PLAIN)
            .body(text)
            .map_err(|e| e.to_string())
    }
}
