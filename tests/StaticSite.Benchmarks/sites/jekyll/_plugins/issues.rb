# Groups articles into issues and pages (版) and adds their index pages and the home page.
module Bench
  class Issues < Jekyll::Generator
    def generate(site)
      arts = site.pages.select { |p| p.data["issue"] }
      issues = arts.group_by { |p| p.data["issue"] }.sort.reverse.map do |name, list|
        url = "/#{name.sub("-", "/")}/"
        sheets = list.group_by { |p| p.data["pageNo"] }.sort.map do |no, of_page|
          of_page.sort_by! { |p| p.data["weight"] }
          of_page.each_cons(2) do |a, b|
            a.data["next"] = { "url" => b.url, "title" => b.data["title"] }
            b.data["prev"] = { "url" => a.url, "title" => a.data["title"] }
          end
          { "title" => format("%02d版 %s", no, of_page[0].data["pageName"]), "url" => format("%s%02d/", url, no),
            "articles" => of_page.map { |a| { "title" => a.data["title"], "url" => a.url } } }
        end
        issue = { "issue" => name, "url" => url, "sheets" => sheets }
        nav = { "issue" => name, "url" => url, "sheets" => sheets.map { |s| s.slice("title", "url") } }
        list.each { |a| a.data["nav"] = nav }
        add(site, url, "index.html", "issue", "title" => name, "nav" => nav, "sheets" => sheets)
        sheets.each { |s| add(site, s["url"], "index.html", "sheet", "title" => s["title"], "nav" => nav, "articles" => s["articles"]) }
        issue
      end
      add(site, "/", "index.html", "home", "issues" => issues.map { |i| i.slice("issue", "url") })
    end

    def add(site, dir, name, layout, data)
      page = Jekyll::PageWithoutAFile.new(site, site.source, dir, name)
      page.data.merge!(data, "layout" => layout)
      site.pages << page
    end
  end
end
