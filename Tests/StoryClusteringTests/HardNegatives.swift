/// Stories of the week of 13–19 January 2025 that share people and places with the Russian–Iranian treaty of the 17th
/// and are not about it, each in two paragraphs or one of our own words.
let hardNegatives: [(title: String, text: String)] = [
    (
        "Iran's president opens a two-day visit to Tajikistan",
        "President Masoud Pezeshkian arrived in Dushanbe on Wednesday with a delegation of ministers and was received by Emomali Rahmon at the Palace of the Nation. The two men watched the signing of 22 documents on transport, customs, sport and tourism, among them a plan to raise trade to half a billion dollars. The Iranian leader also laid flowers at the monument to Ismail Samani. He travels on to Russia on Thursday night."
    ),
    (
        "Pezeshkian tells American television Tehran never plotted to kill Trump",
        "In an interview with NBC News the Iranian president rejected the accusation by the US Justice Department that the Revolutionary Guards had hired a man to murder Donald Trump before the election. \"We never attempted it and we never will,\" Masoud Pezeshkian said. He doubted that talks with the new administration would be of use, since the last agreement had been torn up, and warned that Iran would answer any strike on its nuclear sites."
    ),
    (
        "Washington punishes Russia's oil industry in its last days in office",
        "The Biden administration has put Gazprom Neft, Surgutneftegas and more than 180 tankers of the shadow fleet on its list, the widest sanctions yet on Russian energy. Insurers and traders that deal with them risk being cut off from the dollar. Officials said the aim was to leave president-elect Trump with leverage for talks on Ukraine. Moscow called the measures an attempt to harm its economy at the price of world markets."
    ),
    (
        "Crude climbs to a five-month high as buyers look beyond Russia",
        "Brent passed 81 dollars a barrel on Monday after refiners in India and China began to search for cargoes from the Middle East, Africa and the Americas. Tanker rates for voyages out of the Gulf doubled within a week. Analysts at Goldman Sachs thought the loss of Russian barrels could be smaller than feared, because discounts will tempt willing buyers."
    ),
    (
        "Trump and Xi speak by telephone three days before the inauguration",
        "Donald Trump said his call with the Chinese president on Friday had been a very good one for both countries. They talked about trade, fentanyl and TikTok, he wrote, and expected to solve many problems together. Beijing's account added that Xi Jinping had asked for prudence over Taiwan. Vice-president Han Zheng will attend the ceremony in Washington."
    ),
    (
        "Starmer signs hundred-year partnership with Ukraine in Kyiv",
        "Keir Starmer and Volodymyr Zelensky put their names on Thursday to a treaty that binds Britain and Ukraine for a century in defence, science and trade. Air-raid sirens sounded over the capital during the prime minister's visit and debris of a drone fell near the British embassy. London promises at least three billion pounds of military aid a year and a new air-defence system."
    ),
    (
        "Warsaw and London begin talks on a defence treaty",
        "Prime ministers Donald Tusk and Keir Starmer announced in the Polish capital on Friday that their governments will negotiate a pact on security, covering joint production of air-defence systems, the fight against people smuggling and protection of the Baltic Sea. Starmer visited Auschwitz the same day. Both want it signed before the summer."
    ),
    (
        "Oil depot burns in Kaluga after drone raid",
        "Ukrainian drones set fire to a fuel store at Lyudinovo in Russia's Kaluga region in the night to Friday. Governor Vladislav Shapsha said that firemen had contained the blaze and that no one was hurt. The general staff in Kyiv said the depot supplied the Russian army. Air defence shot down further drones over Bryansk and Smolensk."
    ),
    (
        "Russia says it shot down American missiles over Belgorod",
        "Six ATACMS rockets fired from Ukrainian territory were destroyed over the border region of Belgorod on Thursday, the defence ministry in Moscow stated, and promised retaliation. It named no damage. Ukraine began to use the American-made weapon inside Russia in November, when President Biden lifted his ban."
    ),
    (
        "Two North Korean soldiers captured in Kursk",
        "Ukraine's security service has shown a video of two wounded men whom it took prisoner in the Russian region of Kursk and who, it says, were sent there by Pyongyang. One believed he was going on exercise. Zelensky offered to hand them to Kim Jong Un in exchange for Ukrainians held in Russia. Seoul's intelligence agency confirmed that they are North Koreans."
    ),
    (
        "Judges shot dead at supreme court in Tehran",
        "A gunman killed the judges Ali Razini and Mohammad Moghiseh in their chambers on Saturday and then took his own life, the Iranian judiciary reports. A guard was wounded. Both jurists, known for death sentences against dissidents in the 1980s, were under sanctions of the United States and the European Union. The motive is unknown."
    ),
    (
        "Geneva: Iran and three European powers talk about the nuclear file",
        "Diplomats from Britain, France and Germany met Iran's deputy foreign ministers Takht-Ravanchi and Gharibabadi for two days of consultations on Tehran's enrichment of uranium. Both sides spoke of a serious and constructive atmosphere. The snapback of United Nations sanctions, which the Europeans may demand until October, hangs over the talks."
    ),
    (
        "Iranian army takes delivery of a thousand drones",
        "The regular forces of Iran have received a thousand new unmanned aircraft with a range of more than 2,000 kilometres and the ability to pass through defences, the Tasnim agency wrote on Monday. They are to be posted at several places in the country. The delivery comes as the forces hold manoeuvres around the nuclear sites of Natanz and Fordow."
    ),
    (
        "Israel and Hamas agree on a ceasefire in Gaza",
        "After fifteen months of war the mediators Qatar, Egypt and the United States announced on Wednesday a truce that begins on Sunday. In its first phase of six weeks Hamas is to free 33 hostages for hundreds of Palestinian prisoners. President Biden and president-elect Trump both claimed credit. Israel's cabinet approved the deal early on Saturday."
    ),
    (
        "Rubio promises a foreign policy that puts America first",
        "At his confirmation hearing in the Senate Marco Rubio called China the most dangerous adversary the country has faced and said the war in Ukraine must end with concessions by Kyiv and Moscow alike. Iran must not be allowed a nuclear weapon, he added. Senators of both parties received the nominee for secretary of state warmly; the vote is expected on the first day of the Trump presidency."
    ),
    (
        "Blinken bids farewell and hopes that alliances last",
        "In his last speech at the State Department Antony Blinken thanked its diplomats and argued that the United States had become stronger against Russia, China and Iran by working with its partners. He voiced the hope that Donald Trump's team would keep support for Ukraine and the plan for Gaza he had laid out at the Atlantic Council."
    ),
    (
        "Biden warns of an oligarchy in farewell address",
        "Joe Biden told Americans from the Oval Office on Wednesday that extreme wealth and power were gathering in few hands and threatened democracy, rights and freedom. He spoke of a tech-industrial complex and of an avalanche of misinformation. Five days later Donald Trump takes over the White House."
    ),
    (
        "Brussels struggles to prolong sanctions on Moscow",
        "Hungary keeps the European Union waiting over the renewal of its economic sanctions on Russia, which expire on 31 January unless all 27 states agree. Viktor Orbán wants to hear first what Trump intends after his inauguration. The foreign policy chief, Kaja Kallas, said there was no reason to lift them. Some 200 billion euros of the Russian central bank hang on the decision."
    ),
    (
        "Navalny's lawyers sent to a penal colony",
        "A court in Petushki has sentenced three lawyers of the late opposition leader Alexei Navalny to between three and a half and five and a half years for passing his messages from prison. Vadim Kobzev, Alexei Liptser and Igor Sergunin had been arrested in October 2023. Germany and the United States condemned the verdict against Putin's critics."
    ),
    (
        "Kremlin: Putin is ready to meet Trump, nothing is arranged",
        "Vladimir Putin is open to contact with the next American president without preconditions, his spokesman Dmitry Peskov said on Friday a week before the change in Washington. Preparations had not begun. Trump had told guests at Mar-a-Lago that a meeting was being set up, because Putin wanted one and the war in Ukraine was a bloody mess."
    ),
    (
        "Kellogg puts off his trip to Kyiv",
        "Donald Trump's envoy for Ukraine and Russia, Keith Kellogg, will travel to Kyiv and European capitals only after the inauguration. American law forbids private persons to negotiate for the government, Ukraine's foreign minister Sybiha explained. The retired general wants to end the fighting within a hundred days. In Paris he recently demanded maximum pressure on Tehran before Iranian exiles."
    ),
    (
        "Drones aimed at gas pumps of TurkStream, Russia says",
        "Nine Ukrainian drones attacked the compressor station Russkaya near Anapa, from which gas flows through the Black Sea to Turkey and southern Europe, the Russian defence ministry said on Monday. All were shot down; falling wreckage scratched a building. Foreign minister Lavrov accused the United States of wanting to stop the pipeline. Kyiv did not comment."
    ),
    (
        "Supreme Court upholds law that bans TikTok",
        "The nine justices in Washington ruled unanimously on Friday that Congress may force the Chinese owner ByteDance to sell the video service or see it shut down in the United States on Sunday. National security outweighs the complaint about free speech. President-elect Trump said he would decide; the Biden administration leaves the enforcement to him."
    ),
    (
        "Trump moves his swearing-in under the dome because of the cold",
        "Donald Trump will take the oath of office in the rotunda of the Capitol on Monday and not on its steps. An Arctic blast could bring the temperature in Washington down to minus twelve degrees. The parade moves into an arena. The last inauguration indoors was Ronald Reagan's second in 1985."
    ),
    (
        "Syria cancels Russian firm's contract for the port of Tartus",
        "Syria's new rulers have ended the agreement by which the Russian company Stroytransgaz was to run the commercial port of Tartus for 49 years. The revenues now belong to the state, the customs office said. The future of Moscow's naval base nearby is open since the fall of Bashar al-Assad, an ally of Russia and Iran."
    ),
    (
        "Fico's deputies in Moscow talk about gas and history",
        "Members of the Slovak parliament, led by its deputy speaker Andrej Danko, met the chairman of the Duma, Vyacheslav Volodin, to discuss Russian gas now that Ukraine has closed the pipeline. In Bratislava thousands protested against Robert Fico's closeness to Putin. Kyiv had refused to prolong the transit contract beyond the new year."
    ),
]
